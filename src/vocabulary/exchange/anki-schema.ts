import { DECK, NOTE_TYPE, noteType } from "./anki-note.ts";

/** The tables of an Anki collection, schema 11, as Anki itself makes them. */
export const TABLES = {
  col: "CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null)",
  notes:
    "CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null)",
  cards:
    "CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null)",
  revlog:
    "CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null)",
  graves: "CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null)",
} as const;

/** Its indexes: name, table, columns. */
export const INDEXES = [
  ["ix_notes_usn", "notes", "usn"],
  ["ix_cards_usn", "cards", "usn"],
  ["ix_revlog_usn", "revlog", "usn"],
  ["ix_cards_nid", "cards", "nid"],
  ["ix_cards_sched", "cards", "did, queue, due"],
  ["ix_revlog_cid", "revlog", "cid"],
  ["ix_notes_csum", "notes", "csum"],
] as const;

/** The one row of `col`; days of cards are counted from `created` (seconds since 1970), `now` in milliseconds. */
export function collectionColumns(created: number, now: number): readonly (number | string | null)[] {
  const json = JSON.stringify;
  const conf = {
    schedVer: 2,
    activeDecks: [1],
    curDeck: 1,
    curModel: String(NOTE_TYPE),
    nextPos: 1,
    newSpread: 0,
    collapseTime: 1_200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    sortType: "noteFld",
    sortBackwards: false,
    addToCur: true,
    newBury: true,
  };
  const models = { [NOTE_TYPE]: noteType() };
  const decks = { 1: deck(1, "Default"), [DECK]: deck(DECK, "Qiao") };
  return [
    null,
    created,
    now,
    now,
    11,
    0,
    0,
    0,
    json(conf),
    json(models),
    json(decks),
    json({ 1: options() }),
    "{}",
  ];
}

function deck(id: number, name: string): object {
  const today = { newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] };
  const shown = {
    collapsed: false,
    browserCollapsed: false,
    desc: "",
    dyn: 0,
    conf: 1,
    extendNew: 10,
    extendRev: 50,
  };
  return { id, name, mod: 0, usn: -1, ...today, ...shown };
}

function options(): object {
  return {
    id: 1,
    name: "Default",
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    new: {
      delays: [1, 10],
      ints: [1, 4, 7],
      initialFactor: 2_500,
      order: 1,
      perDay: 20,
      bury: true,
      separate: true,
    },
    rev: { perDay: 200, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36_500, minSpace: 1, bury: true },
    lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 0 },
  };
}
