/**
 * Judging by keyboard: 1 to 4 chooses in the group that has the focus and goes on to the next; Enter saves also from the reason, where
 * Shift+Enter begins a line. Without this script arrows, tab and Enter do the same.
 */
const form = document.querySelector<HTMLFormElement>("[data-assess]");

function group(): HTMLFieldSetElement | null {
  return document.activeElement?.closest("fieldset") ?? form?.querySelector("fieldset") ?? null;
}

function choose(level: string): void {
  const here = group();
  const radio = here?.querySelector<HTMLInputElement>(`input[type=radio][value="${level}"]`);
  if (!form || !here || !radio) return;
  radio.checked = true;
  const groups = [...form.querySelectorAll("fieldset")];
  const next = groups[groups.indexOf(here) + 1];
  const to = next?.querySelector<HTMLElement>("input:checked") ?? next?.querySelector<HTMLElement>("input");
  (to ?? form.querySelector<HTMLElement>("textarea"))?.focus();
}

document.addEventListener("keydown", (event) => {
  if (!form || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target instanceof HTMLTextAreaElement) {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
    return;
  }
  if (target instanceof HTMLInputElement && target.type !== "radio") return;
  if (/^[1-4]$/.test(event.key)) {
    event.preventDefault();
    choose(event.key);
  }
});
