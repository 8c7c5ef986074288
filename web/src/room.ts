/**
 * The room: what is noted goes out without leaving the page, and what the network lost is kept here, with the moment at which it was noted, until it
 * arrives. What is being typed is kept too. Without this script each form is sent as a page.
 */
const english = document.documentElement.lang.startsWith("en");
const texts = english
  ? {
      lost: (n: number) => `No connection: ${n} not sent. They are kept here and sent again by themselves.`,
      signedOut: (n: number) => `The session ended: ${n} not sent. Sign in in another tab and come back: they are sent by themselves.`,
      sent: "Everything is sent.",
    }
  : {
      lost: (n: number) => `Sin conexión: ${n} sin enviar. Se conservan aquí y se envían solos.`,
      signedOut: (n: number) => `La sesión terminó: ${n} sin enviar. Al entrar en otra pestaña y volver, se envían solos.`,
      sent: "Todo quedó enviado.",
    };

const patience = 20_000;
const waits: readonly number[] = [1_000, 2_000, 5_000, 15_000];
const place = location.pathname;
const shelf = `andamio-room:${place}`;
const drafts = `andamio-room-draft:${place}:`;

interface Note {
  readonly form: string;
  readonly action: string;
  readonly body: string;
}

let queue: Note[] = read<Note[]>(shelf) ?? [];
let pumping = false;
let failures = 0;
let retry: ReturnType<typeof setTimeout> | undefined;

/** How far the server's clock is ahead of this one: what is noted has the moment of the server, whatever a telephone believes. */
let ahead = 0;

const board = document.createElement("div");
board.className = "status";
board.setAttribute("role", "status");
document.body.append(board);

function read<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as T | null;
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that stores nothing still sends.
  }
}

/** `randomUUID` is there only under https and on this machine itself. */
function fresh(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}

// ---- sending

function note(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const fields = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name) fields.set(submitter.name, submitter.value);
  // Said once: sent again, it asks the same.
  fields.set("at", new Date(Date.now() + ahead).toISOString());
  const body = new URLSearchParams();
  fields.forEach((value, name) => body.append(name, typeof value === "string" ? value : ""));
  queue.push({ form: form.dataset["queued"] ?? "", action: form.action, body: body.toString() });
  write(shelf, queue);
  // The next one is an intention of its own.
  const command = form.querySelector<HTMLInputElement>("input[name=command]");
  if (command) command.value = fresh();
  clear(form);
  void pump();
}

/** Emptied at once, so that the next can be typed while this one is on its way. */
function clear(form: HTMLFormElement): void {
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement) field.value = "";
    else if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = false;
    else if (field instanceof HTMLInputElement && !["hidden", "radio"].includes(field.type)) field.value = "";
    else if (field instanceof HTMLSelectElement && field.id !== "d-item") field.selectedIndex = 0;
  }
  write(drafts + (form.dataset["queued"] ?? ""), null);
  form.querySelectorAll<HTMLLIElement>("li[hidden]").forEach((row) => (row.hidden = false));
}

async function pump(): Promise<void> {
  if (pumping) return;
  pumping = true;
  clearTimeout(retry);
  try {
    for (let first = queue[0]; first; first = queue[0]) {
      const answer = await send(first);
      if (answer === "lost" || answer === "signedOut") {
        board.textContent = texts[answer](queue.length);
        retry = setTimeout(() => void pump(), waits[Math.min(failures++, waits.length - 1)]);
        return;
      }
      if (failures) board.textContent = texts.sent;
      failures = 0;
      queue.shift();
      write(shelf, queue);
      const refused = answer.querySelector("main > .notice-bad") !== null;
      show(answer);
      if (refused) giveBack(first);
    }
    if (board.textContent === texts.sent) setTimeout(() => (board.textContent = ""), 4_000);
  } finally {
    pumping = false;
  }
}

async function send(one: Note): Promise<Document | "lost" | "signedOut"> {
  try {
    const answer = await fetch(one.action, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html" },
      body: one.body,
      signal: AbortSignal.timeout(patience),
    });
    if (answer.status >= 500) return "lost";
    if (answer.status === 401 || answer.status === 403 || new URL(answer.url).pathname !== place) return "signedOut";
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return "lost";
  }
}

/** What the server says, and the parts that changed; the form in which somebody types stays. */
function show(page: Document): void {
  const main = document.querySelector("main");
  main?.querySelector(":scope > .notice")?.remove();
  const notice = page.querySelector("main > .notice");
  if (notice) main?.prepend(notice);
  // The next item that has no outcome, where nobody has begun to type.
  const item = document.querySelector<HTMLSelectElement>("#d-item");
  const upcoming = page.querySelector<HTMLSelectElement>("#d-item");
  if (item && upcoming && !document.querySelector<HTMLTextAreaElement>("#d-text")?.value) item.value = upcoming.value;
  for (const id of ["p-quorum", "p-agenda", "p-outcomes", "p-there", "p-speakers", "p-attend", "p-close"]) {
    const old = document.getElementById(id);
    const next = page.getElementById(id);
    if (old && next && !old.contains(document.activeElement)) {
      old.replaceWith(next);
      finds(next);
      restore(next);
    }
  }
}

/** What was refused is there again, to be corrected, unless the next is being typed. */
function giveBack(note: Note): void {
  const form = document.querySelector<HTMLFormElement>(`form[data-queued="${CSS.escape(note.form)}"]`);
  const text = form?.querySelector<HTMLTextAreaElement>("textarea");
  if (!form || !text || text.value) return;
  const typed: Record<string, string> = Object.fromEntries(new URLSearchParams(note.body));
  for (const field of form.elements) if (field instanceof HTMLInputElement && field.type === "hidden") delete typed[field.name];
  write(drafts + note.form, typed);
  restore(form.parentElement ?? document);
}

// ---- what is being typed

function keep(form: HTMLFormElement): void {
  const typed: Record<string, string> = {};
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) typed[field.name] = field.value;
    else if (field instanceof HTMLInputElement && ["text", "date", "number"].includes(field.type)) typed[field.name] = field.value;
    else if (field instanceof HTMLInputElement && field.type === "radio" && field.checked) typed[field.name] = field.value;
  }
  write(drafts + (form.dataset["queued"] ?? ""), typed);
}

function restore(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>("form[data-queued]")) {
    const typed = read<Record<string, string>>(drafts + (form.dataset["queued"] ?? ""));
    if (!typed) continue;
    for (const field of form.elements) {
      if (field instanceof HTMLInputElement && field.type === "radio") field.checked = typed[field.name] === field.value;
      else if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== "hidden" && field.type !== "checkbox")) field.value = typed[field.name] ?? field.value;
      else if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === typed[field.name])) field.value = typed[field.name] ?? "";
    }
  }
  kinds(root);
}

// ---- small things

/** Fields that belong to one kind of outcome only. */
function kinds(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>("form.decide")) {
    const kind = new FormData(form).get("kind");
    form.querySelectorAll<HTMLElement>(".for-task").forEach((part) => (part.hidden = kind === "information" || kind === "deferred" || kind === "rejected"));
    form.querySelectorAll<HTMLElement>(".for-resolution").forEach((part) => (part.hidden = kind !== "resolution"));
  }
}

function finds(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>(".room-find").forEach((part) => (part.hidden = false));
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function find(field: HTMLInputElement): void {
  const list = document.querySelector(field.dataset["find"] ?? "");
  const words = plain(field.value);
  list?.querySelectorAll("li").forEach((row) => (row.hidden = !plain(row.textContent ?? "").includes(words)));
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset["queued"]) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  note(form, event.submitter);
}, true);
document.addEventListener("input", (event) => {
  const field = event.target;
  if (field instanceof HTMLInputElement && field.dataset["find"]) find(field);
  const form = field instanceof Element ? field.closest<HTMLFormElement>("form[data-queued]") : null;
  if (form) {
    keep(form);
    kinds(document);
  }
});
/** Who asks to speak from a telephone is on the board at once, and then on the list with its buttons. */
const seen = document.querySelector("[data-live]");
let floor = seen?.querySelector(".floor")?.textContent ?? "";
if (seen && document.getElementById("p-speakers")) {
  new MutationObserver(() => {
    const now = seen.querySelector(".floor")?.textContent ?? "";
    if (now === floor) return;
    floor = now;
    void again();
  }).observe(seen, { childList: true, subtree: true });
}

async function again(): Promise<void> {
  try {
    const answer = await fetch(place, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(patience) });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("p-speakers");
    const old = document.getElementById("p-speakers");
    if (next && old && !old.contains(document.activeElement)) old.replaceWith(next);
  } catch {
    // What is noted next brings the list along.
  }
}

addEventListener("online", () => void pump());
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && queue.length) void pump();
});

function begin(): void {
  const now = document.querySelector<HTMLElement>("[data-now]")?.dataset["now"];
  if (now) ahead = Date.parse(now) - Date.now();
  finds(document);
  restore(document);
  if (queue.length) void pump();
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
else begin();

export {};
