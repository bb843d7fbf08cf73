import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import { changeSettings, watchSettings } from "../../src/extension/settings.ts";
import { useToast } from "../../src/look/toast.tsx";
import { DEFAULTS, type Settings } from "../../src/settings/schema.ts";

/** The settings as they stand, and how to change some of them. */
export interface InHand {
  readonly settings: Settings;
  /** Stores a change, which open pages hear of at once; says so when it cannot be stored. */
  readonly change: (change: Partial<Settings>) => void;
}

/** Gives the settings to all that is on the page. */
export const SettingsContext = createContext<InHand>({ settings: DEFAULTS, change: () => undefined });

/** The settings that are given to this part of the page. */
export function useInHand(): InHand {
  return useContext(SettingsContext);
}

/** The settings, now and after each change here or in another window. */
export function useSettings(): InHand {
  const [settings, setSettings] = useState(DEFAULTS);
  const toast = useToast();
  useEffect(() => {
    const life = new AbortController();
    watchSettings(setSettings, life.signal);
    return () => life.abort();
  }, []);
  return {
    settings,
    change: (change) => {
      setSettings((before) => ({ ...before, ...change }));
      void changeSettings(change).catch(() => toast(say("set_not_stored")));
    },
  };
}
