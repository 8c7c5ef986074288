/**
 * The reading page: text and findings face to face. Walks the findings by keyboard, sends each
 * decision as the form it already is, and keeps what the network lost until it arrives.
 * The contract with the server is in styles/README.md, "Reading page".
 */
const english = document.documentElement.lang.startsWith("en");
const number = new Intl.NumberFormat(document.documentElement.lang || "es-MX");
const texts = english
  ? {
      saving: (choice: string) => `saving: ${choice}`,
      unsaved: (choice: string) => `not saved: ${choice}`,
      saved: (left: number) => `Saved. ${left} pending.`,
      done: "Every item is decided. The reading can be registered.",
      lost: (n: number) => `No connection: ${n} not saved. They are kept here and sent again by themselves.`,
      back: "Everything is saved again.",
      signedOut: (n: number) => `The session ended: ${n} not saved. Sign in in another tab and come back: they are sent by themselves.`,
      broken: (n: number) => `The server could not save ${n}. They are kept here and sent again by themselves.`,
      refused: "Not saved: see the reason on the item.",
      waiting: (n: number) => `Saving ${n} first…`,
      first: "First item.",
      last: "Last item.",
    }
  : {
      saving: (choice: string) => `guardando: ${choice}`,
      unsaved: (choice: string) => `sin guardar: ${choice}`,
      saved: (left: number) => `Guardado. Quedan ${left}.`,
      done: "Todos los elementos están decididos. Ya se puede registrar la lectura.",
      lost: (n: number) => `Sin conexión: ${n} sin guardar. Se conservan aquí y se envían de nuevo solos.`,
      back: "Todo quedó guardado.",
      signedOut: (n: number) => `La sesión terminó: ${n} sin guardar. Al entrar en otra pestaña y volver, se envían solos.`,
      broken: (n: number) => `El servidor no pudo guardar ${n}. Se conservan aquí y se envían de nuevo solos.`,
      refused: "No se guardó: el motivo está en el elemento.",
      waiting: (n: number) => `Primero se guardan ${n}…`,
      first: "Primer elemento.",
      last: "Último elemento.",
    };

type Outcome =
  | { readonly kind: "answered"; readonly ok: boolean; readonly item: HTMLElement; readonly summary: HTMLElement | null }
  | { readonly kind: "lost" | "signedOut" | "broken" };

interface Decision {
  readonly item: string;
  readonly action: string;
  readonly body: string;
  /** The words on the button that was pressed. */
  readonly label: string;
}

const patience = 20_000;
const waits: readonly number[] = [2_000, 5_000, 15_000, 30_000];
const shelf = `andamio-reading:${location.pathname}`;
const panel = document.querySelector<HTMLElement>(".reading-text");
const queue = new Map<string, Decision>();
let current: string | null = null;
let pumping = false;
let signedOut = false;
let failures = 0;
let retry: ReturnType<typeof setTimeout> | undefined;
let held: { form: HTMLFormElement; submitter: HTMLElement | null } | null = null;

const announcer = liveRegion("vh");
const board = liveRegion("status");

function liveRegion(style: string): HTMLElement {
  const region = document.createElement("div");
  region.className = style;
  region.setAttribute("role", "status");
  document.body.append(region);
  return region;
}

// ---- finding things

const items = () => [...document.querySelectorAll<HTMLElement>(".item[data-item]")];
const itemOf = (id: string | null) => (id === null ? null : document.getElementById(`i-${id}`));
const marksOf = (id: string) => document.querySelectorAll<HTMLElement>(`.m[data-item="${CSS.escape(id)}"]`);
const idOf = (element: Element | null) => element?.closest<HTMLElement>("[data-item]")?.dataset["item"] ?? null;
const faceToFace = () => matchMedia("(min-width: 901px)").matches;

function isPending(item: HTMLElement): boolean {
  return item.dataset["state"] === "pending" && !queue.has(item.dataset["item"] ?? "");
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=hidden]), textarea, select"));
}

// ---- pointing

function light(id: string | null): void {
  document.querySelectorAll(".item.is-on, .m.is-on").forEach((element) => element.classList.remove("is-on"));
  if (id === null) return;
  itemOf(id)?.classList.add("is-on");
  marksOf(id).forEach((mark) => mark.classList.add("is-on"));
}

/** Only the text column moves, and only when the place is out of sight. */
function showPlace(id: string): void {
  const mark = marksOf(id)[0];
  if (!mark || !panel || !faceToFace()) return;
  const place = mark.getBoundingClientRect();
  const frame = panel.getBoundingClientRect();
  if (place.top >= frame.top + 24 && place.bottom <= frame.bottom - 24) return;
  panel.scrollTo({ top: panel.scrollTop + place.top - frame.top - frame.height / 3 });
}

function point(id: string | null, focus: boolean): void {
  current = id;
  light(id);
  const item = itemOf(id);
  if (!item || id === null) return;
  if (focus) {
    item.tabIndex = -1;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest", behavior: "instant" });
  }
  showPlace(id);
}

function step(by: 1 | -1): void {
  const all = items();
  const at = all.findIndex((item) => item.dataset["item"] === current);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
  if (next) point(next.dataset["item"] ?? null, true);
  else say(by > 0 ? texts.last : texts.first);
}

function nextPending(from: string): void {
  const all = items();
  const at = all.findIndex((item) => item.dataset["item"] === from);
  const next = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].find(isPending);
  if (next) {
    point(next.dataset["item"] ?? null, true);
    return;
  }
  if (queue.size <= 1) say(texts.done);
  document.querySelector<HTMLElement>("[data-register]")?.focus();
}

function say(message: string): void {
  announcer.textContent = "";
  requestAnimationFrame(() => (announcer.textContent = message));
}

// ---- deciding

function decide(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const item = form.closest<HTMLElement>(".item");
  const id = item?.dataset["item"];
  if (!item || !id) return;
  const fields = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name) fields.append(submitter.name, submitter.value);
  const body = new URLSearchParams();
  fields.forEach((value, name) => body.append(name, typeof value === "string" ? value : ""));
  // The earlier choice may have arrived: the second is a command of its own.
  if (queue.delete(id) && "randomUUID" in crypto) body.set("command", crypto.randomUUID());
  queue.set(id, { item: id, action: form.action, body: body.toString(), label: submitter?.textContent?.trim().toLowerCase() ?? "" });
  keep();
  mark(item, "saving");
  item.querySelectorAll<HTMLDetailsElement>("details[open]").forEach((details) => (details.open = false));
  nextPending(id);
  void pump();
}

function mark(item: HTMLElement, save: "saving" | "unsaved" | null): void {
  item.querySelector(".item-save")?.remove();
  if (save === null) {
    delete item.dataset["save"];
    return;
  }
  item.dataset["save"] = save;
  const badge = document.createElement("span");
  badge.className = "item-save";
  badge.textContent = texts[save](queue.get(item.dataset["item"] ?? "")?.label ?? "");
  item.querySelector(".item-body")?.append(badge);
}

/** Decisions go one at a time, in order; one that is chosen again replaces the one that waits. */
async function pump(): Promise<void> {
  if (pumping) return;
  pumping = true;
  clearTimeout(retry);
  try {
    if (signedOut && queue.size > 0) await renewToken();
    for (let next = first(); next; next = first()) {
      const outcome = await send(next);
      if (outcome.kind !== "answered") {
        putOff(outcome.kind);
        return;
      }
      failures = 0;
      signedOut = false;
      const replaced = queue.get(next.item) !== next;
      if (!replaced) queue.delete(next.item);
      keep();
      receive(next.item, outcome.item, outcome.summary, replaced);
      if (!outcome.ok) say(texts.refused);
      else if (board.textContent === "") say(texts.saved(items().filter(isPending).length));
    }
    if (board.textContent !== "") {
      board.textContent = "";
      say(texts.back);
    }
    release();
  } finally {
    pumping = false;
  }
}

function first(): Decision | undefined {
  return queue.values().next().value;
}

async function send({ item, action, body }: Decision): Promise<Outcome> {
  try {
    const response = await fetch(action, {
      method: "POST",
      body: new URLSearchParams(body),
      headers: { Accept: "text/html", "X-Requested-With": "andamio" },
      credentials: "same-origin",
      signal: AbortSignal.timeout(patience),
    });
    if (response.status >= 502 && response.status <= 504) return { kind: "lost" };
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById(`i-${item}`);
    if (fresh) {
      return { kind: "answered", ok: response.ok, item: fresh, summary: page.querySelector<HTMLElement>("[data-summary]") };
    }
    const away = response.status === 401 || response.status === 403 || (response.ok && response.redirected);
    return { kind: away ? "signedOut" : "broken" };
  } catch {
    return { kind: "lost" };
  }
}

/** A new session has a new token: this page, asked for again, carries it. */
async function renewToken(): Promise<void> {
  try {
    const response = await fetch(location.href, { credentials: "same-origin", signal: AbortSignal.timeout(patience) });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const token = page.querySelector<HTMLInputElement>(".item input[name=_csrf]")?.value;
    if (!token) return;
    document.querySelectorAll<HTMLInputElement>("input[name=_csrf]").forEach((field) => (field.value = token));
    for (const [id, decision] of queue) {
      const body = new URLSearchParams(decision.body);
      body.set("_csrf", token);
      queue.set(id, { ...decision, body: body.toString() });
    }
    keep();
  } catch {
    // Still away: the decisions wait for the next attempt.
  }
}

function putOff(kind: "lost" | "signedOut" | "broken"): void {
  signedOut = kind === "signedOut";
  for (const id of queue.keys()) {
    const item = itemOf(id);
    if (item) mark(item, "unsaved");
  }
  board.textContent = texts[kind](queue.size);
  retry = setTimeout(() => void pump(), waits[Math.min(failures, waits.length - 1)]);
  failures += 1;
}

/** The server's own fragment takes the item's place, unless someone is writing in it. */
function receive(id: string, fresh: HTMLElement, summary: HTMLElement | null, replaced: boolean): void {
  const old = itemOf(id);
  if (!old) return;
  const focused = old.contains(document.activeElement);
  const writing = focused && typing(document.activeElement);
  const shown = document.adoptNode(fresh);
  marksOf(id).forEach((place) => (place.dataset["state"] = shown.dataset["state"] ?? "pending"));
  if (writing || replaced) {
    old.dataset["state"] = shown.dataset["state"] ?? "pending";
    renew(old, shown);
    if (replaced) follow(id, shown);
    else mark(old, null);
  } else {
    old.replaceWith(shown);
    if (current === id) point(id, focused);
  }
  count(summary);
}

/** Hidden fields (command, version, token) of the fresh fragment go into the form being written. */
function renew(old: HTMLElement, fresh: HTMLElement): void {
  for (const field of old.querySelectorAll<HTMLInputElement>("input[type=hidden]")) {
    const kin = fresh.querySelector<HTMLInputElement>(`input[type=hidden][name="${CSS.escape(field.name)}"]`);
    if (kin) field.value = kin.value;
  }
}

/** A choice that waits behind another one starts from what the server just answered. */
function follow(id: string, fresh: HTMLElement): void {
  const waiting = queue.get(id);
  if (!waiting) return;
  const body = new URLSearchParams(waiting.body);
  for (const field of fresh.querySelectorAll<HTMLInputElement>("input[type=hidden]")) {
    if (field.name !== "command" && body.has(field.name)) body.set(field.name, field.value);
  }
  queue.set(id, { ...waiting, body: body.toString() });
  keep();
}

function count(summary: HTMLElement | null): void {
  if (!summary) return;
  for (const place of document.querySelectorAll<HTMLElement>("[data-count]")) {
    const value = summary.dataset[place.dataset["count"] ?? ""];
    if (value === undefined) continue;
    if (place instanceof HTMLProgressElement) place.value = Number(value);
    else place.textContent = /^\d+$/.test(value) ? number.format(Number(value)) : value;
  }
}

// ---- nothing is lost

function keep(): void {
  try {
    if (queue.size === 0) sessionStorage.removeItem(shelf);
    else sessionStorage.setItem(shelf, JSON.stringify([...queue.values()]));
  } catch {
    // Without storage the decisions live as long as the page; leaving it asks first.
  }
}

function isDecision(value: unknown): value is Decision {
  const decision = value as Partial<Record<keyof Decision, unknown>> | null;
  return typeof decision?.item === "string" && typeof decision.action === "string"
    && typeof decision.body === "string" && typeof decision.label === "string";
}

/** What an earlier load of this page could not send, with the token of the present session. */
function restore(): void {
  let kept: unknown;
  try {
    kept = JSON.parse(sessionStorage.getItem(shelf) ?? "[]");
  } catch {
    return;
  }
  if (!Array.isArray(kept)) return;
  for (const decision of kept.filter(isDecision)) {
    const item = itemOf(decision.item);
    if (!item || new URL(decision.action, location.href).origin !== location.origin) continue;
    const body = new URLSearchParams(decision.body);
    const token = item.querySelector<HTMLInputElement>("input[name=_csrf]");
    if (token) body.set("_csrf", token.value);
    queue.set(decision.item, { ...decision, body: body.toString() });
    mark(item, "unsaved");
  }
  if (queue.size > 0) void pump();
}

/** A form of the whole reading (accept the rest, register) waits for the decisions before it. */
function release(): void {
  if (!held || queue.size > 0) return;
  const { form, submitter } = held;
  held = null;
  form.requestSubmit(submitter);
}

addEventListener("online", () => {
  failures = 0;
  void pump();
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && queue.size > 0) void pump();
});
addEventListener("beforeunload", (event) => {
  if (queue.size > 0) event.preventDefault();
});

// ---- listening

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
    if (form.closest(".item")) {
      event.preventDefault();
      decide(form, event.submitter);
    } else if (queue.size > 0 && form.closest(".reading-bar, [data-waits]")) {
      event.preventDefault();
      held = { form, submitter: event.submitter };
      say(texts.waiting(queue.size));
      void pump();
    }
  },
  { capture: true },
);

function press(selector: string): void {
  const button = itemOf(current)?.querySelector<HTMLButtonElement>(selector);
  button?.form?.requestSubmit(button);
}

function openAmend(): void {
  const amend = itemOf(current)?.querySelector<HTMLDetailsElement>(".item-amend");
  if (!amend) return;
  for (let details = amend.closest("details"); details; details = details.parentElement?.closest("details") ?? null) {
    details.open = true;
  }
  const field = amend.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select");
  amend.closest(".item")?.scrollIntoView({ block: "nearest", behavior: "instant" });
  field?.focus();
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
}

function openItem(): void {
  const item = itemOf(current);
  item?.querySelectorAll<HTMLDetailsElement>(".item-more").forEach((details) => (details.open = !details.open));
  if (current !== null) showPlace(current);
}

function help(): void {
  const dialog = document.querySelector<HTMLDialogElement>("dialog[data-keys]");
  if (dialog && !dialog.open) dialog.showModal();
}

const keys: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  a: () => press("button[value=accept]"),
  r: () => press("button[value=reject]"),
  u: () => press("button[value=reopen]"),
  c: openAmend,
  "?": help,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const target = event.target;
  if (event.key === "Escape" && target instanceof Element && target.closest(".item-amend")) {
    target.closest<HTMLDetailsElement>(".item-amend")!.open = false;
    point(idOf(target), true);
    return;
  }
  if (typing(target)) return;
  const onItem = target instanceof Element && target.matches(".item");
  if (event.key === "Enter" && onItem) {
    event.preventDefault();
    openItem();
    return;
  }
  if (event.key.startsWith("Arrow") && !onItem) return;
  const act = keys[event.key];
  if (!act || (event.repeat && "arcu".includes(event.key))) return;
  event.preventDefault();
  act();
});

document.addEventListener("click", (event) => {
  const target = event.target;
  if (!(target instanceof Element)) return;
  if (target.closest("[data-keys-open]")) help();
  const place = target.closest<HTMLElement>(".m");
  if (place) {
    // The innermost mark first; a second click reaches the one around it.
    const around = place.parentElement?.closest<HTMLElement>(".m");
    const chosen = idOf(place) === current && around ? around : place;
    point(idOf(chosen), true);
    return;
  }
  const item = target.closest<HTMLElement>(".item");
  if (!item) return;
  const link = target.closest("a[href^='#m-']");
  if (link && faceToFace()) event.preventDefault();
  const plain = !target.closest("a, button, summary, input, select, textarea, label");
  point(idOf(item), plain || (link !== null && faceToFace()));
});

document.addEventListener("focusin", (event) => {
  const item = event.target instanceof Element ? event.target.closest<HTMLElement>(".item") : null;
  if (item && idOf(item) !== current) point(idOf(item), false);
});

let hovering: ReturnType<typeof setTimeout> | undefined;
document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse" || !(event.target instanceof Element)) return;
  const over = event.target.closest<HTMLElement>(".m, .item");
  clearTimeout(hovering);
  hovering = setTimeout(() => {
    light(idOf(over) ?? current);
    const id = over?.matches(".item") ? idOf(over) : null;
    if (id !== null) showPlace(id);
  }, 90);
});

document.documentElement.classList.add("has-js");
restore();
const opened = location.hash.startsWith("#i-") ? location.hash.slice(3) : null;
if (itemOf(opened)) point(opened, true);

export {};
