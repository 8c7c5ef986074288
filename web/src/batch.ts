/** The panel of a whole folder: what will be sent, how far it is, and what became of each file. */
import { leftOut, type Found } from "./folder";
import { Sending, Stopped, type Refusal } from "./sending";

const english = document.documentElement.lang.startsWith("en");
const locale = document.documentElement.lang || "es-MX";
const number = (n: number): string => new Intl.NumberFormat(locale).format(n);
const texts = english
  ? {
      title: "Folder",
      ready: (n: number, out: number) => `${number(n)} files to send${out ? `, ${number(out)} left out because they are no papers` : ""}.`,
      none: (out: number) => (out ? `There are no papers in this folder: ${number(out)} other files were left out.` : "There are no files in this folder."),
      start: (n: number) => `Load ${number(n)} files`,
      pause: "Pause",
      resume: "Go on",
      cancel: "Cancel",
      close: "Close",
      paused: "Paused.",
      pausing: "Pausing after this part…",
      lost: (s: number) => `No answer from the server. Trying again in ${number(s)} s; nothing is doubled.`,
      progress: (done: number, all: number) => `${number(done)} of ${number(all)}`,
      counts: (received: number, known: number, refused: number, left: number) =>
        `${number(received)} received · ${number(known)} already there · ${number(refused)} refused · ${number(left)} to go`,
      end: "Finished",
      cancelled: "Cancelled. What was received stays; choosing the folder again sends the rest.",
      out: (n: number) => `${number(n)} left out because they are no papers.`,
      waiting: "See the papers to be reviewed",
      list: "Download the list of what did not come in (CSV)",
      more: (n: number) => `and ${number(n)} more, in the list`,
      file: "file",
      reason: "reason",
      outReason: "left out: not a paper",
      unsent: "not sent or not answered",
      unreadable: "it cannot be read on this computer",
      signedOut: "The session ended or does not allow this. Sign in and choose the folder again: what is there is not doubled.",
      refused: (status: number) => `The server refused the delivery (${status}).`,
    }
  : {
      title: "Carpeta",
      ready: (n: number, out: number) => `${number(n)} archivos por enviar${out ? `, ${number(out)} fuera por no ser papeles` : ""}.`,
      none: (out: number) => (out ? `En esta carpeta no hay papeles: quedaron fuera ${number(out)} archivos de otro tipo.` : "En esta carpeta no hay archivos."),
      start: (n: number) => `Cargar ${number(n)} archivos`,
      pause: "Pausar",
      resume: "Seguir",
      cancel: "Cancelar",
      close: "Cerrar",
      paused: "En pausa.",
      pausing: "Se hará la pausa al terminar esta parte…",
      lost: (s: number) => `El servidor no responde. Se vuelve a intentar en ${number(s)} s; nada se duplica.`,
      progress: (done: number, all: number) => `${number(done)} de ${number(all)}`,
      counts: (received: number, known: number, refused: number, left: number) =>
        `${number(received)} recibidos · ${number(known)} ya estaban · ${number(refused)} sin admitir · ${number(left)} por enviar`,
      end: "Terminado",
      cancelled: "Cancelado. Lo recibido se conserva; al elegir otra vez la carpeta se envía lo que falta.",
      out: (n: number) => `${number(n)} fuera por no ser papeles.`,
      waiting: "Ver los papeles por revisar",
      list: "Descargar la lista de lo que no entró (CSV)",
      more: (n: number) => `y ${number(n)} más, en la lista`,
      file: "archivo",
      reason: "motivo",
      outReason: "fuera: no es un papel",
      unsent: "sin enviar o sin respuesta",
      unreadable: "no se puede leer en este equipo",
      signedOut: "La sesión terminó o no permite esto. Entre y vuelva a elegir la carpeta: lo que ya está no se duplica.",
      refused: (status: number) => `El servidor no admitió el envío (${status}).`,
    };

/** The panel shows this many refusals; the list has all. */
const shown = 100;

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(text: string, look: string, act: () => void): HTMLButtonElement {
  const made = element("button", `btn ${look}`, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** A cell that begins like a formula is a text all the same. */
function cell(text: string): string {
  const harmless = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replace(/"/g, '""')}"`;
}

function csv(lines: readonly Refusal[]): string {
  const rows = lines.map(({ path, reason }) => `${cell(path)},${cell(reason)}`);
  return `\ufeff${[`${texts.file},${texts.reason}`, ...rows].join("\r\n")}\r\n`;
}

export class Batch {
  private readonly panel = element("section", "batch");
  private readonly line = element("p", "batch-line");
  private readonly note = element("p", "note");
  private readonly bar = element("progress", "");
  private readonly acts = element("p", "row");
  private readonly list = element("ul", "drop-list");
  private abort = new AbortController();
  private running = false;
  private paused = false;

  /** @param check why a file is refused without being sent, null when it is sent */
  constructor(
    private readonly form: HTMLFormElement,
    private readonly check: (file: File) => Promise<string | null>,
  ) {
    const title = element("h3", "", texts.title);
    title.id = "carpeta-titulo";
    this.panel.hidden = true;
    this.panel.tabIndex = -1;
    this.panel.setAttribute("aria-labelledby", title.id);
    this.line.setAttribute("role", "status");
    this.bar.setAttribute("aria-labelledby", title.id);
    this.list.tabIndex = 0;
    this.panel.append(title, this.line, this.bar, this.note, this.acts, this.list);
    form.append(this.panel);
    addEventListener("beforeunload", (event) => {
      if (this.running) event.preventDefault();
    });
  }

  get busy(): boolean {
    return this.running;
  }

  /** Says what was found and offers to send it. */
  open(all: Found[], lost: readonly string[]): void {
    if (this.running) return;
    const out = all.filter(leftOut);
    const files = all.filter((found) => !leftOut(found));
    this.panel.hidden = false;
    this.bar.hidden = true;
    this.note.textContent = "";
    this.list.hidden = true;
    this.line.textContent = files.length ? texts.ready(files.length, out.length) : texts.none(out.length);
    const close = button(files.length ? texts.cancel : texts.close, "btn-quiet", () => this.close());
    const start = button(texts.start(files.length), "btn-go", () => void this.send(files, out, lost));
    this.acts.replaceChildren(...(files.length ? [start] : []), close);
    this.panel.focus();
  }

  private close(): void {
    this.panel.hidden = true;
    this.form.querySelector<HTMLElement>("input[type=file]")?.focus();
  }

  private async send(files: Found[], out: Found[], lost: readonly string[]): Promise<void> {
    const field = this.form.querySelector<HTMLInputElement>('input[name="_csrf"]');
    const csrf = { name: "_csrf", value: field?.value ?? "" };
    const sending = new Sending(files, csrf, texts, this.check, (seconds) => (this.note.textContent = texts.lost(seconds)));
    lost.forEach((path) => sending.tally.refused.push({ path, reason: texts.unreadable }));
    this.abort = new AbortController();
    this.running = true;
    this.paused = false;
    this.bar.hidden = false;
    this.bar.max = files.length;
    this.controls(sending);
    let end = texts.end;
    try {
      do {
        this.show(sending, files.length);
        await this.turn(sending);
      } while (await sending.group(this.abort.signal));
    } catch (fault) {
      end = fault instanceof Stopped ? fault.message : texts.cancelled;
    }
    this.running = false;
    this.show(sending, files.length);
    this.finish(end, sending, out);
  }

  private show(sending: Sending, all: number): void {
    const { received, known, refused } = sending.tally;
    this.bar.value = sending.done;
    this.line.textContent = `${texts.progress(sending.done, all)} · ${texts.counts(received, known, refused.length, all - sending.done)}`;
    this.note.textContent = "";
    this.list.hidden = refused.length === 0;
    const lines = refused.slice(this.list.childElementCount, shown).map(({ path, reason }) => {
      const item = element("li", "");
      item.dataset["refused"] = "";
      item.append(element("span", "", path), element("span", "note", reason));
      return item;
    });
    this.list.append(...lines);
  }

  private turn(sending: Sending): Promise<void> {
    if (!this.paused) return Promise.resolve();
    this.note.textContent = texts.paused;
    return new Promise((resolve, reject) => {
      this.abort.signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
      this.resumed = () => {
        this.controls(sending);
        resolve();
      };
    });
  }

  private resumed = (): void => {};

  private controls(sending: Sending): void {
    const pause = button(texts.pause, "", () => {
      this.paused = !this.paused;
      pause.textContent = this.paused ? texts.resume : texts.pause;
      this.note.textContent = this.paused ? texts.pausing : "";
      if (!this.paused) this.resumed();
    });
    const cancel = button(texts.cancel, "btn-quiet", () => this.abort.abort());
    this.acts.replaceChildren(pause, cancel);
    if (sending.done === 0) this.list.replaceChildren();
  }

  private finish(end: string, sending: Sending, out: Found[]): void {
    const { refused } = sending.tally;
    const left = sending.left;
    this.note.textContent = `${end}${out.length ? ` · ${texts.out(out.length)}` : ""}`;
    if (refused.length > shown) this.list.append(element("li", "note", texts.more(refused.length - shown)));
    const go = element("a", "btn btn-go", texts.waiting);
    go.href = "/biblioteca?estado=waiting";
    const lines = [
      ...refused,
      ...left.map(({ path }) => ({ path, reason: texts.unsent })),
      ...out.map(({ path }) => ({ path, reason: texts.outReason })),
    ];
    this.acts.replaceChildren(go, ...(lines.length ? [this.download(lines)] : []));
    this.panel.focus();
  }

  private download(lines: readonly Refusal[]): HTMLAnchorElement {
    const link = element("a", "btn", texts.list);
    link.href = URL.createObjectURL(new Blob([csv(lines)], { type: "text/csv;charset=utf-8" }));
    link.download = english ? "not-received.csv" : "sin-entrar.csv";
    return link;
  }
}
