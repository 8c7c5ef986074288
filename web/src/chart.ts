/**
 * A chart that answers to the pointer, where there is room and the network is not counted: on a desk, when it comes into view. The server's drawing
 * stays for telephones, paper and whoever reads without scripts; it is whole without this.
 */
import type { Drawn, Series } from "./plot";

interface Plot {
  readonly plot: (figure: HTMLElement, series: Series) => Drawn;
}

const roomy = matchMedia("(min-width: 48rem)");
const connection = (navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }).connection;

/** Beside this script and with its version, so that an old copy is not used with new pages. */
const library = import.meta.url.replace(/chart\.js/, "plot.js");

async function draw(figure: HTMLElement): Promise<void> {
  const [plot, answer] = await Promise.all([
    import(/* @vite-ignore */ library) as Promise<Plot>,
    fetch(figure.dataset["chart"] ?? "", { headers: { Accept: "application/json" } }),
  ]);
  if (!answer.ok || answer.redirected) return;
  plot.plot(figure, (await answer.json()) as Series);
}

function begin(): void {
  if (!roomy.matches || connection?.saveData) return;
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting || !(entry.target instanceof HTMLElement)) continue;
      seen.unobserve(entry.target);
      // What cannot be fetched leaves the drawing that is there.
      draw(entry.target).catch(() => undefined);
    }
  });
  document.querySelectorAll<HTMLElement>("[data-chart]").forEach((figure) => seen.observe(figure));
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
else begin();
