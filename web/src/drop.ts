/**
 * Dropping papers on the page. Enhances `<form class="drop" data-drop enctype="multipart/form-data">`:
 * without this script it is a file field and a button. A folder, or more than one delivery takes, goes in small groups.
 */
import { Batch } from "./batch";
import { chosen, dropped, walk, type Found } from "./folder";

const english = document.documentElement.lang.startsWith("en");
const locale = document.documentElement.lang || "es-MX";
const texts = english
  ? {
      large: (limit: string) => `larger than ${limit}`,
      kind: "neither text, PDF nor Word (.docx)",
      empty: "empty",
      chosen: (n: number, refused: number) => `${n} to send${refused ? `, ${refused} refused` : ""}`,
      sending: (percent: number) => `Sending: ${percent} %`,
      reading: "Sent. Reading…",
      failed: "It did not arrive: the connection was cut. The files are still here; press send again.",
      refused: (status: number) => `The server refused the delivery (${status}). The files are still here.`,
      remove: (name: string) => `Remove ${name}`,
      removeShort: "Remove",
      folder: "Choose a folder",
      looking: "Looking into the folder…",
    }
  : {
      large: (limit: string) => `pesa más de ${limit}`,
      kind: "no es texto, PDF ni Word (.docx)",
      empty: "está vacío",
      chosen: (n: number, refused: number) => `${n} por enviar${refused ? `, ${refused} sin admitir` : ""}`,
      sending: (percent: number) => `Enviando: ${percent} %`,
      reading: "Enviado. Leyendo…",
      failed: "No llegó: se cortó la conexión. Los archivos siguen aquí; basta enviar de nuevo.",
      refused: (status: number) => `El servidor no admitió el envío (${status}). Los archivos siguen aquí.`,
      remove: (name: string) => `Quitar ${name}`,
      removeShort: "Quitar",
      folder: "Elegir una carpeta",
      looking: "Viendo qué hay en la carpeta…",
    };

interface Choice {
  readonly file: File;
  readonly refusal: string | null;
}

const megabyte = 1_048_576;

/** What is sent in one piece, so that a paper alone opens at once; more goes as a folder does. */
const together = { files: 20, bytes: 40 * megabyte };

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const [value, unit] = bytes < megabyte ? [bytes / 1024, "kB"] : [bytes / megabyte, "MB"];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}

function admits(accept: string, file: File): boolean {
  const patterns = accept.split(",").map((pattern) => pattern.trim().toLowerCase()).filter(Boolean);
  const name = file.name.toLowerCase();
  return (
    patterns.length === 0 ||
    patterns.some((pattern) => (pattern.startsWith(".") ? name.endsWith(pattern) : file.type === pattern))
  );
}

/** PDF and Word open with a mark; a text has no NUL among its first bytes, unless it opens with a UTF-16 mark. What is inside, the server says. */
async function looksReadable(file: File): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.startsWith("PK") || head.includes("%PDF-")) return true;
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return wide || !bytes.includes(0);
}

function enhance(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  const list = form.querySelector<HTMLUListElement>("[data-drop-list]");
  const status = form.querySelector<HTMLElement>("[data-drop-status]");
  const progress = form.querySelector<HTMLProgressElement>("[data-drop-progress]");
  const send = form.querySelector<HTMLButtonElement>("button[type=submit]");
  if (!input || !list || !status || !progress || !send) return;

  const limit = Number(form.dataset["maxBytes"] ?? 20 * megabyte);
  let choices: Choice[] = [];
  let travelling = false;

  const refusalOf = async (file: File): Promise<string | null> => {
    if (file.size === 0) return texts.empty;
    if (file.size > limit) return texts.large(size(limit));
    if (!admits(input.accept, file) || !(await looksReadable(file))) return texts.kind;
    return null;
  };

  const show = (): void => {
    list.replaceChildren(...choices.map(line));
    list.hidden = choices.length === 0;
    const good = choices.filter(({ refusal }) => refusal === null).length;
    status.textContent = choices.length ? texts.chosen(good, choices.length - good) : "";
    if (good > 0) send.removeAttribute("aria-disabled");
  };

  const line = (choice: Choice): HTMLLIElement => {
    const item = document.createElement("li");
    const name = document.createElement("span");
    name.textContent = choice.file.name;
    const detail = document.createElement("span");
    detail.className = choice.refusal ? "chip chip-lack" : "note";
    detail.textContent = choice.refusal ? `${choice.refusal} · ${size(choice.file.size)}` : size(choice.file.size);
    if (choice.refusal) item.dataset["refused"] = "";
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "btn btn-small btn-quiet";
    remove.textContent = texts.removeShort;
    remove.setAttribute("aria-label", texts.remove(choice.file.name));
    remove.addEventListener("click", () => {
      choices = choices.filter((other) => other !== choice);
      show();
      input.focus();
    });
    item.append(name, detail, remove);
    return item;
  };

  const add = async (files: FileList | null | undefined): Promise<void> => {
    for (const file of files ?? []) {
      if (choices.some(({ file: other }) => other.name === file.name && other.size === file.size)) continue;
      const refusal = await refusalOf(file).catch(() => texts.kind);
      choices.push({ file, refusal });
    }
    show();
  };

  input.addEventListener("change", () => {
    void add(input.files).then(() => (input.value = ""));
  });

  const batch = new Batch(form, refusalOf);
  const folder = document.createElement("input");
  folder.type = "file";
  folder.webkitdirectory = true;
  folder.addEventListener("change", () => {
    batch.open(chosen(folder.files ?? new DataTransfer().files), []);
    folder.value = "";
  });
  const choose = document.createElement("button");
  choose.type = "button";
  choose.className = "btn";
  choose.textContent = texts.folder;
  choose.addEventListener("click", () => folder.click());
  send.after(choose);

  const openFolders = async (entries: FileSystemEntry[]): Promise<void> => {
    const lost: string[] = [];
    status.textContent = texts.looking;
    const found: Found[] = await walk(entries, (path) => lost.push(path));
    status.textContent = "";
    batch.open(found, lost);
  };

  let depth = 0;
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const hover = (on: boolean) => document.body.classList.toggle("is-dropping", on);
  document.addEventListener("dragenter", (event) => {
    if (carriesFiles(event)) hover(++depth > 0);
  });
  document.addEventListener("dragleave", (event) => {
    if (carriesFiles(event)) hover(--depth > 0);
  });
  document.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = travelling ? "none" : "copy";
  });
  document.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth = 0;
    hover(false);
    if (travelling || batch.busy) return;
    const folders = dropped(event.dataTransfer?.items);
    void (folders.length ? openFolders(folders) : add(event.dataTransfer?.files));
    form.scrollIntoView({ block: "nearest" });
  });

  const stay = (message: string): void => {
    travelling = false;
    progress.hidden = true;
    status.textContent = message;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (travelling || batch.busy) return;
    const good = choices.filter(({ refusal }) => refusal === null);
    if (good.length === 0) {
      input.focus();
      return;
    }
    if (good.length > together.files || good.reduce((sum, { file }) => sum + file.size, 0) > together.bytes) {
      batch.open(good.map(({ file }) => ({ file, path: file.name })), []);
      choices = [];
      show();
      return;
    }
    travelling = true;
    const body = new FormData(form);
    body.delete(input.name);
    for (const { file } of good) body.append(input.name, file, file.name);
    deliver(form.action, body, progress, status, stay);
  });

  // Enhanced, the field only adds to the list, so an empty field must not stop the sending.
  input.required = false;
}

function deliver(
  action: string,
  body: FormData,
  progress: HTMLProgressElement,
  status: HTMLElement,
  stay: (message: string) => void,
): void {
  const request = new XMLHttpRequest();
  request.open("POST", action);
  request.setRequestHeader("Accept", "text/html");
  request.setRequestHeader("X-Requested-With", "andamio");
  progress.max = 100;
  progress.value = 0;
  progress.hidden = false;
  request.upload.addEventListener("progress", (event) => {
    if (!event.lengthComputable) return;
    const percent = Math.round((event.loaded / event.total) * 100);
    progress.value = percent;
    status.textContent = percent < 100 ? texts.sending(percent) : texts.reading;
  });
  request.addEventListener("load", () => {
    if (request.status < 400) {
      location.assign(request.getResponseHeader("Location") ?? request.responseURL);
      return;
    }
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const said = page.querySelector("[data-refusal]")?.textContent?.trim().replace(/\s+/g, " ");
    stay(said || texts.refused(request.status));
  });
  request.addEventListener("error", () => stay(texts.failed));
  request.addEventListener("abort", () => stay(texts.failed));
  request.addEventListener("timeout", () => stay(texts.failed));
  request.send(body);
}

document.querySelectorAll<HTMLFormElement>("form[data-drop]").forEach(enhance);
