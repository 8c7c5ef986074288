/**
 * Small things on every page. Loaded as an async module: everything is delegated from the document,
 * so it does not matter whether the page is complete when it runs. Nothing here is needed to work.
 */
const english = document.documentElement.lang.startsWith("en");
const texts = english
  ? { auto: "Appearance: as the device", light: "Appearance: light", dark: "Appearance: dark", sending: "Sending…" }
  : { auto: "Apariencia: la del equipo", light: "Apariencia: clara", dark: "Apariencia: oscura", sending: "Enviando…" };

type Theme = "auto" | "light" | "dark";
const themes: readonly Theme[] = ["auto", "light", "dark"];
const root = document.documentElement;
root.classList.add("has-js");

function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem("andamio-theme");
    return themes.find((theme) => theme === stored) ?? "auto";
  } catch {
    return "auto";
  }
}

function wear(theme: Theme): void {
  if (theme === "auto") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-theme-toggle]")) {
    button.hidden = false;
    button.textContent = texts[theme];
  }
}

if (storedTheme() !== "auto") wear(storedTheme());

function nextTheme(): void {
  const next = themes[(themes.indexOf(storedTheme()) + 1) % themes.length] ?? "auto";
  try {
    localStorage.setItem("andamio-theme", next);
  } catch {
    // A browser that stores nothing still wears the theme on this page.
  }
  wear(next);
}

/** Buttons rest while a form travels; they wake if the page comes back, fails or stays for ten seconds. */
const resting = 10_000;

function rest(form: HTMLFormElement, submitter: HTMLElement | null): void {
  form.dataset["sending"] = "";
  const buttons = [...form.elements].filter(
    (element): element is HTMLButtonElement => element instanceof HTMLButtonElement && element.type === "submit" && !element.disabled,
  );
  buttons.forEach((button) => button.setAttribute("aria-disabled", "true"));
  submitter?.setAttribute("data-busy", texts.sending);
  setTimeout(() => wake(form), resting);
}

function wake(form: HTMLFormElement): void {
  delete form.dataset["sending"];
  for (const button of form.elements) {
    button.removeAttribute("aria-disabled");
    button.removeAttribute("data-busy");
  }
}

function wakeAll(): void {
  document.querySelectorAll<HTMLFormElement>("form[data-sending]").forEach(wake);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== "post" || form.target) return;
  if (event.defaultPrevented) return;
  if ("sending" in form.dataset) {
    event.preventDefault();
    return;
  }
  rest(form, event.submitter);
});
addEventListener("pageshow", wakeAll);
addEventListener("offline", wakeAll);

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/" && !typing(event.target)) {
    const search = document.querySelector<HTMLInputElement>(".search input");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  }
  if (event.key === "Escape") closeMenus(null, true);
});

function closeMenus(except: EventTarget | null, refocus: boolean): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")) {
    if (except instanceof Node && menu.contains(except)) continue;
    if (refocus && menu.contains(document.activeElement)) menu.querySelector("summary")?.focus();
    menu.open = false;
  }
}

document.addEventListener("click", (event) => {
  const target = event.target;
  if (!(target instanceof Element)) return;
  closeMenus(target, false);
  if (target.closest("[data-theme-toggle]")) nextTheme();
  if (target.closest("[data-print]")) print();
  const copying = target.closest<HTMLElement>("[data-copy]");
  if (copying) void copy(copying);
});

/** Copies what stands in a field. Where the browser does not let us, it is marked: a long press copies it. */
async function copy(button: HTMLElement): Promise<void> {
  const field = document.querySelector<HTMLTextAreaElement>(`#${button.dataset["copy"] ?? ""}`);
  if (!field) return;
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset["copied"] ?? "";
  } catch {
    field.focus();
  }
}

/** A page that arrives with errors says so first: the summary takes the focus. */
function ready(): void {
  wear(storedTheme());
  document.querySelectorAll<HTMLElement>("[data-print], [data-copy]").forEach((button) => (button.hidden = false));
  document.querySelector<HTMLElement>(".error-summary[tabindex]")?.focus();
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
else ready();

export {};
