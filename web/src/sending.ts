/** Sends many papers in small groups, each under a name of its own that stays the same until it has been answered. */
import type { Found } from "./folder";

const groupFiles = 10;
const groupBytes = 8 * 1_048_576;
const longestWait = 30_000;
const patience = 180_000;

/** How often the same fault of the server's own is met before the file that causes it is looked for, and given up. */
const faults = 3;

/** A file that did not come in, and why. */
export interface Refusal {
  readonly path: string;
  readonly reason: string;
}

export interface Tally {
  received: number;
  known: number;
  readonly refused: Refusal[];
}

export interface Words {
  readonly unreadable: string;
  readonly signedOut: string;
  readonly refused: (status: number) => string;
}

interface Answer {
  readonly items?: readonly { readonly position: number; readonly how: string }[];
  readonly refused?: readonly { readonly position: number; readonly detail: string }[];
  readonly detail?: string;
}

interface Read extends Found {
  readonly bytes: Blob;
}

/** What the server will not take back: the sending stops, and what is left is said. */
export class Stopped extends Error {}

/** `randomUUID` is there only under https and on this machine itself. */
function fresh(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}

export class Sending {
  readonly tally: Tally = { received: 0, known: 0, refused: [] };
  private next = 0;
  private most = groupFiles;
  private flight: Found[] = [];
  private again: Found[] = [];

  /** @param check why a file is refused without being sent, null when it is sent */
  constructor(
    private readonly files: readonly Found[],
    private readonly csrf: { readonly name: string; readonly value: string },
    private readonly words: Words,
    private readonly check: (file: File) => Promise<string | null>,
    private readonly waiting: (seconds: number) => void,
  ) {}

  get done(): number {
    return this.next - this.flight.length - this.again.length;
  }

  /** What was not answered: on the way, or not sent. */
  get left(): Found[] {
    return [...this.flight, ...this.again, ...this.files.slice(this.next)];
  }

  /** One group. @returns whether there are more */
  async group(signal: AbortSignal): Promise<boolean> {
    const group = await this.gather();
    if (group.length) await this.deliver(group, signal);
    return this.again.length > 0 || this.next < this.files.length;
  }

  private async gather(): Promise<Read[]> {
    const group: Read[] = [];
    let bytes = 0;
    // Also ends after many that are not sent, so that people see how far it is.
    for (let looked = 0; looked < 50 && group.length < this.most; looked++) {
      const upcoming = this.again[0] ?? this.files[this.next];
      if (!upcoming || (group.length && bytes + upcoming.file.size > groupBytes)) break;
      if (!this.again.shift()) this.next++;
      const refusal = await this.check(upcoming.file).catch(() => this.words.unreadable);
      // Copied, so that a file that changes or goes meanwhile is not taken for a lost connection.
      const copy = refusal === null ? await upcoming.file.arrayBuffer().catch(() => null) : null;
      if (copy) {
        group.push({ ...upcoming, bytes: new Blob([copy], { type: upcoming.file.type }) });
        bytes += copy.byteLength;
        this.flight.push(upcoming);
      } else {
        this.tally.refused.push({ path: upcoming.path, reason: refusal ?? this.words.unreadable });
      }
    }
    return group;
  }

  private async deliver(group: Read[], signal: AbortSignal): Promise<void> {
    const key = fresh();
    for (let attempt = 0; ; attempt++) {
      const response = await this.post(group, key, signal);
      signal.throwIfAborted();
      if (response && (await this.settled(group, response, attempt))) return;
      const wait = Math.min(longestWait, 1000 * 2 ** attempt);
      this.waiting(wait / 1000);
      await pause(wait, signal);
    }
  }

  private async post(group: Read[], key: string, signal: AbortSignal): Promise<Response | null> {
    const body = new FormData();
    body.append(this.csrf.name, this.csrf.value);
    for (const { file, bytes } of group) body.append("file", bytes, file.name);
    return fetch("/api/v1/papers", {
      method: "POST",
      headers: { Accept: "application/json, application/problem+json", "Idempotency-Key": key },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    }).catch(() => null);
  }

  /** @returns false when it is to be sent again under the same name */
  private async settled(group: Read[], response: Response, attempt: number): Promise<boolean> {
    const { status } = response;
    const fault = status === 500 && attempt >= faults;
    if (status === 408 || status === 429 || (status >= 500 && !fault)) return false;
    if ((status === 413 || fault) && group.length > 1) {
      // Something between here and the server takes less in one piece, or one file of these is at fault.
      this.most = 1;
      this.again.push(...this.flight);
      this.flight = [];
      return true;
    }
    let answer: Answer;
    try {
      answer = (await response.json()) as Answer;
    } catch {
      if (status < 300) return false;
      answer = {};
    }
    if (status === 401 || status === 403) throw new Stopped(this.words.signedOut);
    if (status === 413 || fault) answer = { refused: [{ position: 0, detail: answer.detail ?? this.words.refused(status) }] };
    if (!answer.items && !answer.refused) throw new Stopped(answer.detail ?? this.words.refused(status));
    for (const { how } of answer.items ?? []) this.tally[how === "KNOWN" ? "known" : "received"]++;
    for (const { position, detail } of answer.refused ?? []) {
      this.tally.refused.push({ path: group[position]?.path ?? "", reason: detail });
    }
    this.flight = [];
    return true;
  }
}

/** Ends early when the connection is back. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      removeEventListener("online", end);
      signal.removeEventListener("abort", stop);
      resolve();
    };
    const stop = (): void => {
      end();
      reject(new DOMException("", "AbortError"));
    };
    const timer = setTimeout(end, milliseconds);
    addEventListener("online", end);
    signal.addEventListener("abort", stop);
  });
}
