import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const source = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

// Fixed names: the server adds its own version to the URL. Each script stands alone (no shared
// chunk), because a chunk imported by name would escape that version.
export default defineConfig({
  base: "./",
  build: {
    outDir: "target/classes/static/assets",
    emptyOutDir: true,
    assetsDir: "",
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: true,
    // The library is half a megabyte, fetched where somebody looks at a chart on a desk.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // What one script fetches by its address keeps the names that it gives out.
      preserveEntrySignatures: "exports-only",
      input: {
        andamio: source("styles/andamio.css"),
        app: source("app.ts"),
        assess: source("assess.ts"),
        chart: source("chart.ts"),
        drop: source("drop.ts"),
        live: source("live.ts"),
        plot: source("plot.ts"),
        reading: source("reading.ts"),
        room: source("room.ts"),
        rounds: source("rounds.ts"),
      },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunk-[name].js",
        // A typeface is named by the styles alone, so its name carries what it holds.
        assetFileNames: ({ names }) => (names[0]?.endsWith(".woff2") ? "[name]-[hash][extname]" : "[name][extname]"),
      },
    },
  },
});
