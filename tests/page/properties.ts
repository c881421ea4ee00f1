/**
 * happy-dom gives some properties to each document instead of to the prototype, where page/native.ts reads them. They
 * are what this says, also when it is changed.
 */
export const properties = {
  hidden: false,
  readyState: "complete",
  documentElement: document.documentElement,
};

for (const name of Object.keys(properties)) {
  if (!Object.getOwnPropertyDescriptor(Document.prototype, name))
    Object.defineProperty(Document.prototype, name, { get: () => Reflect.get(properties, name) });
}
