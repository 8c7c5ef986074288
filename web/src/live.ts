/**
 * The board of the first page, kept as it is now. The server says only that something changed; what changed is fetched as the same piece of the page that
 * the server would send anew, and exchanged part by part. Without this script the page is as old as its loading.
 */
const english = document.documentElement.lang.startsWith("en");
const texts = english
  ? { now: (time: string) => `Updated at ${time}`, away: (time: string) => `Not updating since ${time}.`, reload: "Reload" }
  : { now: (time: string) => `Actualizado a las ${time}`, away: (time: string) => `Sin actualizar desde las ${time}.`, reload: "Recargar" };
const clock = new Intl.DateTimeFormat(document.documentElement.lang || "es-MX", { hour: "numeric", minute: "2-digit", hour12: false });

/** Many pages hear at once: they do not all ask in the same moment. */
const gather = 300;
const spread = 700;
const patience = 30_000;
const again = 30_000;

interface Place {
  readonly board: HTMLElement;
  readonly said: HTMLElement;
  readonly address: string;
  readonly part: string;
}

function keep({ board, said, address, part }: Place): void {
  let entries = board.dataset["liveEntries"] ?? "";
  let wanted = entries;
  let stream: EventSource | null = null;
  let asking = false;
  let lastHeard = new Date();
  let soon: ReturnType<typeof setTimeout> | undefined;
  let lost: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  // In a room full of people what one notes the others see within a second.
  const quick = board.dataset["liveSoon"] !== undefined;

  function heard(event: MessageEvent): void {
    connected();
    wanted = event.lastEventId;
    // After a restore the register may be shorter: whatever is not what the page shows is fetched.
    if (wanted === entries) return;
    clearTimeout(soon);
    soon = setTimeout(refresh, quick ? Math.random() * gather : gather + Math.random() * spread);
  }

  async function refresh(): Promise<void> {
    if (asking) return;
    asking = true;
    const now = wanted;
    try {
      const answer = await fetch(part, { headers: { Accept: "text/html" } });
      // Signed out meanwhile: what came is the page to sign in.
      if (answer.ok && !answer.redirected) {
        exchange(board, await answer.text());
        entries = now;
        say(texts.now(clock.format(new Date())));
      } else away();
    } catch {
      // The stream says when the server is back.
    } finally {
      asking = false;
    }
    if (wanted !== now) await refresh();
  }

  function connected(): void {
    lastHeard = new Date();
    clearTimeout(lost);
    lost = undefined;
    if (said.classList.contains("live-away")) say("");
  }

  function say(text: string): void {
    said.classList.remove("live-away");
    said.textContent = text;
  }

  function away(): void {
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = texts.reload;
    said.classList.add("live-away");
    said.replaceChildren(`${texts.away(clock.format(lastHeard))} `, link);
  }

  function open(): void {
    close();
    const opened = new EventSource(address);
    stream = opened;
    opened.addEventListener("hello", heard);
    opened.addEventListener("change", heard);
    opened.addEventListener("error", () => {
      lost ??= setTimeout(away, patience);
      // Refused, the browser calls no more by itself.
      if (opened.readyState === EventSource.CLOSED) retry = setTimeout(open, again);
    });
  }

  function close(): void {
    clearTimeout(retry);
    stream?.close();
    stream = null;
  }

  // A browser has few connections to a server: pages that nobody sees hold none.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      close();
      clearTimeout(lost);
      lost = undefined;
    } else if (stream === null) open();
  });
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => {
    if (event.persisted && !document.hidden) open();
  });
  if (!document.hidden) open();
}

/** Exchanges what differs; focus, opened details and the place on the page stay. */
function exchange(board: HTMLElement, html: string): void {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  if (!fresh) return;
  const now = parts(board);
  const next = parts(fresh);
  if (now.length !== next.length || now.some((part, i) => part.id !== next[i]?.id)) {
    swap(board, () => board.replaceChildren(...fresh.childNodes));
    return;
  }
  now.forEach((part, i) => {
    const other = next[i];
    if (!other || bare(part) === bare(other)) return;
    const opened = [...part.querySelectorAll("details")].map((one) => one.open);
    other.querySelectorAll("details").forEach((one, at) => (one.open = opened[at] ?? false));
    swap(part, () => part.replaceWith(other));
  });
}

/** The parts that are exchanged: cards, and what stands between them. */
function parts(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(".card, :scope > :not(.grid)")].filter((part) => !part.parentElement?.closest(".card"));
}

/** As the server sent it: what was opened is no difference. */
function bare(part: HTMLElement): string {
  const copy = part.cloneNode(true) as HTMLElement;
  copy.querySelectorAll("details").forEach((one) => (one.open = false));
  return copy.outerHTML;
}

function swap(old: HTMLElement, exchange: () => void): void {
  const focused = document.activeElement;
  const inside = focused instanceof HTMLElement && old.contains(focused) ? focused : null;
  const href = inside?.getAttribute("href");
  const card = inside?.closest("[id]")?.id;
  const top = scrollY;
  exchange();
  if (inside && href) {
    const room = (card && document.getElementById(card)) || document;
    room.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
  }
  if (scrollY !== top) scrollTo({ top, behavior: "instant" });
}

function begin(): void {
  const board = document.querySelector<HTMLElement>("[data-live]");
  const said = document.querySelector<HTMLElement>("[data-live-said]");
  const address = board?.dataset["live"];
  const part = board?.dataset["livePart"];
  if (board && said && address && part) keep({ board, said, address, part });
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
else begin();

export {};
