/** Has an event pass for a hand's own: browsers call none trusted that a script made. */
export function byHand<E extends Event>(event: E): E {
  return Object.defineProperty(event, "isTrusted", { value: true });
}
