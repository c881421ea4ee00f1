import type { ComponentChildren } from "preact";
import { KINDS } from "../../core/pack/schema.ts";
import type { TermName } from "../../core/pack/snapshot.ts";
import type { Language, Settings } from "../../core/settings.ts";
import { kindWords } from "../../core/strings/kinds.ts";
import { type SettingsWords, settingsWords } from "../../core/strings/settings.ts";
import { Amount, Choice, Removable, Switch } from "./fields.tsx";

export interface SettingsFormProps {
  readonly settings: Settings;
  readonly language: Language;
  readonly known: readonly TermName[];
  /** A line of text drawn in the style that is chosen. */
  readonly sample: ComponentChildren;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly onForget: (term: TermName) => void;
  readonly onShortcuts: () => void;
  readonly onDashboard: () => void;
}

/** Everything about how a page is marked and how the card behaves. */
export function SettingsForm(props: SettingsFormProps) {
  const { settings, language, known, onChange, onForget, onDashboard } = props;
  const words = settingsWords[language];
  return (
    <main lang={language}>
      <h1>{words.title}</h1>
      <p class="soft">{words.saved}</p>
      <Marking {...props} words={words} />
      <CardBehaviour {...props} words={words} />
      <section>
        <h2>{words.look}</h2>
        <Choice
          label={words.language}
          value={settings.language}
          options={words.languages}
          onChange={(language) => onChange({ language })}
        />
        <Choice
          label={words.theme}
          value={settings.theme}
          options={words.themes}
          onChange={(theme) => onChange({ theme })}
        />
      </section>
      <Removable
        title={words.sites}
        none={words.noSites}
        items={settings.hiddenSites.map((site) => ({ key: site, name: site }))}
        removeLabel={words.bringBack}
        onRemove={(site) => onChange({ hiddenSites: settings.hiddenSites.filter((other) => other !== site) })}
      />
      <Removable
        title={words.known}
        none={words.noKnown}
        items={known.map(({ key, headword }) => ({ key, name: headword }))}
        removeLabel={words.forget}
        onRemove={(key) => known.filter((term) => term.key === key).forEach(onForget)}
      />
      <section>
        <h2>{words.study}</h2>
        <button type="button" class="plain" onClick={onDashboard}>
          {words.toDashboard}
        </button>
      </section>
    </main>
  );
}

type PartProps = Pick<SettingsFormProps, "settings" | "language" | "sample" | "onChange" | "onShortcuts"> & {
  readonly words: SettingsWords;
};

function Marking({ settings, language, sample, words, onChange }: PartProps) {
  const { hiddenKinds } = settings;
  return (
    <section>
      <h2>{words.marking}</h2>
      {sample}
      <Choice
        label={words.highlightStyle}
        value={settings.highlightStyle}
        options={words.highlightStyles}
        onChange={(highlightStyle) => onChange({ highlightStyle })}
      />
      <Color settings={settings} words={words} onChange={onChange} />
      <Choice
        label={words.density}
        value={settings.density}
        options={words.densities}
        onChange={(density) => onChange({ density })}
      />
      <fieldset class="choice">
        <legend>{words.kinds}</legend>
        <div>
          {KINDS.map((kind) => (
            <Switch
              key={kind}
              label={kindWords[language][kind]}
              on={!hiddenKinds.includes(kind)}
              onChange={(on) =>
                onChange({
                  hiddenKinds: KINDS.filter((one) => (one === kind ? !on : hiddenKinds.includes(one))),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <Switch
        label={words.showKnown}
        on={settings.showKnown}
        onChange={(showKnown) => onChange({ showKnown })}
      />
    </section>
  );
}

/** The colour a colour field starts from; it cannot be empty. */
const VERMILION = "#b23a2b";

function Color({ settings, words, onChange }: Pick<PartProps, "settings" | "words" | "onChange">) {
  const own = settings.highlightColor !== "";
  return (
    <fieldset class="choice">
      <legend>{words.highlightColor}</legend>
      <div>
        <label>
          <input type="radio" name="color" checked={!own} onChange={() => onChange({ highlightColor: "" })} />
          <span>{words.standardColor}</span>
        </label>
        <label>
          <input
            type="radio"
            name="color"
            checked={own}
            onChange={() => onChange({ highlightColor: settings.highlightColor || VERMILION })}
          />
          <span>{words.ownColor}</span>
        </label>
        <input
          type="color"
          aria-label={words.ownColor}
          value={settings.highlightColor || VERMILION}
          onChange={(event) => onChange({ highlightColor: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}

function CardBehaviour({ settings, words, onChange, onShortcuts }: PartProps) {
  return (
    <section>
      <h2>{words.card}</h2>
      <Choice
        label={words.modifier}
        value={settings.modifier}
        options={words.modifiers}
        onChange={(modifier) => onChange({ modifier })}
      />
      <Amount
        label={words.openDelay}
        unit={words.milliseconds}
        value={settings.openDelay}
        most={2000}
        step={50}
        onChange={(openDelay) => onChange({ openDelay })}
      />
      <Amount
        label={words.closeDelay}
        unit={words.milliseconds}
        value={settings.closeDelay}
        most={5000}
        step={50}
        onChange={(closeDelay) => onChange({ closeDelay })}
      />
      <h3>{words.keys}</h3>
      <p class="soft">{words.keysNote}</p>
      <button type="button" class="plain" onClick={onShortcuts}>
        {words.changeKeys}
      </button>
    </section>
  );
}
