/**
 * Goes on by itself where a page does a round and offers the next: sends the form of `[data-rounds]` and puts the answer's in its
 * place, until the answer offers none. Without this script a person presses the button for each round.
 */
const english = document.documentElement.lang.startsWith("en");
const texts = english
  ? { pause: "Pause", going: "Registering…", lost: "No answer from the server. Trying again; nothing is doubled." }
  : { pause: "Pausar", going: "Registrando…", lost: "El servidor no responde. Se vuelve a intentar; nada se duplica." };

const longestWait = 30_000;
const faults = 4;
let paused = false;

async function ask(form: HTMLFormElement, say: (text: string) => void): Promise<Response> {
  // Taken once: a round that is sent again keeps its name.
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  for (let attempt = 0; ; attempt++) {
    const response = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } }).catch(() => null);
    if (response && (response.status < 500 || attempt >= faults)) return response;
    say(texts.lost);
    await new Promise((resolve) => setTimeout(resolve, Math.min(longestWait, 1000 * 2 ** attempt)));
  }
}

async function go(section: Element, form: HTMLFormElement): Promise<void> {
  const status = section.querySelector("[data-rounds-status]") ?? section.querySelector("h2");
  const send = form.querySelector<HTMLButtonElement>("button");
  const stop = document.createElement("button");
  stop.type = "button";
  stop.className = "btn";
  stop.textContent = texts.pause;
  stop.addEventListener("click", () => {
    paused = true;
    stop.disabled = true;
  });
  send?.replaceWith(stop);
  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  if (!section.querySelector("progress")) say(texts.going);
  const response = await ask(form, say);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const next = page.querySelector("[data-rounds]");
  if (!response.ok || !next) {
    // Signed out, or not allowed any more: the page says so itself.
    location.assign(response.url);
    return;
  }
  section.replaceWith(next);
  enhance(next);
  const following = next.querySelector("form");
  if (following && !paused) await go(next, following);
  else next.querySelector<HTMLElement>("h2")?.focus();
}

function enhance(section: Element): void {
  const form = section.querySelector("form");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    paused = false;
    void go(section, form);
  });
}

document.querySelectorAll("[data-rounds]").forEach(enhance);

export {};
