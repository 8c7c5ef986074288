/** The files of a folder, chosen or dropped, and which of them are no papers at all. */

/** @property path with its folders, as people know the file */
export interface Found {
  readonly file: File;
  readonly path: string;
}

/** What systems leave in folders, and what opens with other programs than those of papers. */
const system = /^(\.|~\$|thumbs\.db$|desktop\.ini$|icon\r?$)/i;
const others =
  /\.(png|jpe?g|gif|bmp|tiff?|webp|heic|svg|ico|psd|mp[34g]|m4[av]|wav|ogg|mov|avi|wmv|mkv|zip|rar|7z|gz|tar|exe|dll|msi|db|lnk|tmp|bak)$/i;

/** Whether the file is obviously not a paper: it is listed and not sent. */
export function leftOut({ file, path }: Found): boolean {
  return path.split("/").some((part) => system.test(part)) || others.test(file.name) || /^(image|audio|video)\//.test(file.type);
}

export function chosen(files: FileList): Found[] {
  return [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/** The folders among what was dropped, to be asked for before the event ends: afterwards the browser forgets them. */
export function dropped(items: DataTransferItemList | undefined): FileSystemEntry[] {
  const entries = [...(items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null);
  return entries.some((entry) => entry?.isDirectory) ? entries.filter((entry) => entry !== null) : [];
}

/** Every file below, in the order of names. A folder that cannot be opened is told to `lost`. */
export async function walk(entries: FileSystemEntry[], lost: (path: string) => void): Promise<Found[]> {
  const found: Found[] = [];
  const open = [...entries].reverse();
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const path = entry.fullPath.replace(/^\//, "");
    try {
      if (entry.isDirectory) open.push(...(await children(entry as FileSystemDirectoryEntry)).reverse());
      else found.push({ file: await content(entry as FileSystemFileEntry), path });
    } catch {
      lost(path);
    }
  }
  return found;
}

/** A browser gives the content of a folder a hundred at a time, until there is none. */
async function children(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
    all.push(...some);
  }
}

function content(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
