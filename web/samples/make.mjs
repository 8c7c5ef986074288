// Writes the sample pages. Every name, figure and date in them is invented.
import { writeFileSync } from "node:fs";

const here = new URL(".", import.meta.url);
const assets = "../target/classes/static/assets";
const nav = [
  ["Hoy", "map.html"],
  ["Compromisos", "commitments.html"],
  ["Reuniones", "session.html"],
  ["Biblioteca", "library.html"],
  ["Representaciones y UMAE", "organs.html"],
  ["Bitácora", "empty.html"],
];

const links = (current) =>
  `<ul>${nav.map(([name, href]) => `<li><a href="${href}"${name === current ? ' aria-current="page"' : ""}>${name}</a></li>`).join("")}</ul>`;

const top = (current) => `<a class="skip" href="#contenido">Ir al contenido</a>
<header class="top">
  <a class="brand" href="map.html">Andamio</a>
  <details class="menu menu-nav"><summary>Menú</summary><nav class="menu-panel" aria-label="Principal">${links(current)}</nav></details>
  <nav class="nav" aria-label="Principal">${links(current)}</nav>
  <form class="search" role="search" action="library.html"><label class="vh" for="q">Buscar</label><input type="search" id="q" name="q" placeholder="Compromiso, órgano, persona, boletín…"><kbd aria-hidden="true">/</kbd></form>
  <details class="menu"><summary>Ana Prueba Ejemplar</summary><div class="menu-panel"><p class="note">Secretaría General<br>Cuenta de ejemplo</p><ul><li><a href="empty.html">Mis pendientes</a></li><li><button type="button" data-theme-toggle hidden>Apariencia</button></li><li><form method="post" action="login.html"><button type="submit">Salir</button></form></li></ul></div></details>
</header>`;

const foot = `<footer class="foot"><span>Datos al 20 de noviembre de 2026, 18:00</span><span>Andamio 0.1.0</span><span>Página de muestra: todo lo que contiene es inventado</span></footer>`;

function page(file, { title, current, body, scripts = [], style = "" }) {
  const html = `<!doctype html>
<html lang="es-MX">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Andamio</title>
<link rel="icon" href="${assets}/icon.svg">
<link rel="stylesheet" href="${assets}/andamio.css">
${["app", ...scripts].map((name) => `<script type="module" async src="${assets}/${name}.js"></script>`).join("\n")}
</head>
<body${style ? ` class="${style}"` : ""}>
${body}
</body>
</html>
`;
  writeFileSync(new URL(file, here), html);
}

const framed = (current, main, narrow = "") => `${top(current)}
<main class="page${narrow}" id="contenido">
${main}
</main>
${foot}`;

const crumbs = (...steps) =>
  `<nav class="crumbs" aria-label="Ruta"><ol>${steps.map(([name, href]) => `<li>${href ? `<a href="${href}">${name}</a>` : name}</li>`).join("")}</ol></nav>`;

const head = (title, sub, acts = "") =>
  `<div class="head"><div><h1>${title}</h1><p class="sub">${sub}</p></div>${acts ? `<div class="head-acts">${acts}</div>` : ""}</div>`;

const steps = { 4: ["●", "en meta"], 3: ["◕", "alcanzable"], 2: ["◑", "requiere apoyo"], 1: ["○", "en riesgo de incumplimiento"], 0: ["·", "sin reporte"] };
const rating = (step) => `<span class="rating r${step}"><span class="g" aria-hidden="true">${steps[step][0]}</span> ${steps[step][1]}</span>`;
const demo = `<span class="demo"><span>SIMULADO</span></span>`;
const thousands = (n) => new Intl.NumberFormat("es-MX").format(n);

// ---- sign-in

page("login.html", {
  title: "Entrar",
  body: `<main class="login" id="contenido">
<div><span class="brand">Andamio</span><p class="note">Coordinación y rendición de cuentas<br>Instituto de Salud de Ejemplo</p></div>
<section class="card">
  <h1>Entrar</h1>
  <div class="error-summary" role="alert" tabindex="-1"><h2>No se pudo entrar</h2><ul><li><a href="#clave">La cuenta y la contraseña no coinciden. Quedan 3 intentos.</a></li></ul></div>
  <form method="post" action="library.html">
    <input type="hidden" name="_csrf" value="muestra">
    <div class="field"><label for="cuenta">Cuenta</label><input class="input" id="cuenta" name="username" autocomplete="username" value="ana.prueba" required></div>
    <div class="field"><label for="clave">Contraseña</label><p class="error" id="clave-e">Revisar la contraseña</p><input class="input" id="clave" name="password" type="password" autocomplete="current-password" aria-invalid="true" aria-describedby="clave-e" required></div>
    <button class="btn btn-go">Entrar</button>
  </form>
</section>
<p class="note">¿Sin cuenta? La entrega la Secretaría General del instituto.</p>
</main>`,
});

// ---- library

const papers = [
  ["12/2026", "Suscriben cinco representaciones y cuatro UMAE 210 compromisos en la Tercera Reunión Regional de ejemplo", "12 mar 2026", "boletín", 41, 36, 2, "en lectura"],
  ["11/2026", "Presenta el instituto de ejemplo su programa de unidades de fin de semana", "9 mar 2026", "boletín", 18, 18, 0, "registrada"],
  ["s/n", "Minuta de la sesión 512 de trabajo por videoconferencia con titulares de representaciones, UMAE y direcciones normativas", "5 mar 2026", "minuta", 64, 0, 7, "por revisar"],
  ["9/2026", "Inaugura sala de hemodinamia el Hospital General Regional No. 999 «Doctora Prueba Ejemplar de la Muestra»", "27 feb 2026", "boletín", 23, 23, 1, "registrada"],
  ["8/2026", "Aclaración sobre el número de consultas publicado", "20 feb 2026", "nota", 0, 0, 0, "sin elementos"],
];
const paperChip = { "en lectura": "chip-warn", registrada: "chip-good", "por revisar": "", "sin elementos": "" };
page("library.html", {
  title: "Biblioteca",
  scripts: ["drop"],
  body: framed("Biblioteca", `${head("Biblioteca", "Boletines, minutas e informes, con lo que de ellos se leyó. 5 papeles, 146 elementos, 1 lectura por revisar.")}
<div class="notice notice-good" role="status"><p><b>2 papeles recibidos.</b> 1 ya estaba en la biblioteca: se conservó el que había.</p></div>
<form class="drop" data-drop data-max-bytes="5242880" method="post" action="library.html" enctype="multipart/form-data">
  <input type="hidden" name="_csrf" value="muestra"><input type="hidden" name="command" value="0">
  <h2><label for="papeles">Agregar papeles</label></h2>
  <p class="hint" id="papeles-h">Boletines, minutas o informes en PDF o Word (.docx), hasta 20 MB cada uno, o como texto (.txt, .md), hasta 5 MB. Se pueden arrastrar a cualquier lugar de esta página.</p>
  <input type="file" id="papeles" name="file" accept=".txt,.md,.pdf,.docx,text/plain,text/markdown,application/pdf" multiple required aria-describedby="papeles-h">
  <ul class="drop-list" data-drop-list hidden></ul>
  <progress data-drop-progress aria-label="Envío" max="100" value="0" hidden></progress>
  <p class="note" data-drop-status role="status"></p>
  <button class="btn btn-go" type="submit">Leer</button>
</form>
<nav class="tabs" aria-label="Papeles por estado"><ul><li><a href="#" aria-current="page">Todos <span class="count">5</span></a></li><li><a href="#">Por revisar <span class="count">1</span></a></li><li><a href="#">En lectura <span class="count">1</span></a></li><li><a href="#">Registrados <span class="count">2</span></a></li></ul></nav>
<form class="filters" action="library.html" role="search" aria-label="Filtrar papeles">
  <div class="field"><label for="f-texto">Texto</label><input class="input" id="f-texto" name="text"></div>
  <div class="field"><label for="f-tipo">Tipo</label><select class="input" id="f-tipo" name="kind"><option>Todos</option><option>Boletín</option><option>Minuta</option></select></div>
  <div class="field"><label for="f-desde">Desde</label><input class="input" id="f-desde" name="from" type="date"></div>
  <button class="btn">Filtrar</button>
</form>
<section class="card card-flush" aria-label="Papeles">
<table class="table"><thead><tr><th scope="col">Papel</th><th scope="col">Tipo</th><th scope="col">Número</th><th scope="col" aria-sort="descending"><a href="#">Fecha</a></th><th scope="col" class="num">Elementos</th><th scope="col" class="num">Aceptados</th><th scope="col" class="num">Advertencias</th><th scope="col">Lectura</th></tr></thead><tbody>
${papers.map(([no, title, date, kind, all, ok, warn, state]) => `<tr><th scope="row" class="lead wide"><a href="reading.html">${title}</a></th><td data-label="Tipo">${kind}</td><td data-label="Número" class="nowrap">${no}</td><td data-label="Fecha" class="nowrap">${date}</td><td data-label="Elementos" class="num">${all}</td><td data-label="Aceptados" class="num">${ok}</td><td data-label="Advertencias" class="num">${warn}</td><td data-label="Lectura"><span><span class="chip ${paperChip[state]}">${state}</span></span></td></tr>`).join("\n")}
</tbody></table>
<div class="pages"><span>1–5 de 5 papeles</span></div>
</section>`),
});

// ---- reading

let command = 1000;
const hiddens = () => `<input type="hidden" name="_csrf" value="muestra"><input type="hidden" name="command" value="00000000-0000-4000-8000-${String(command++).padStart(12, "0")}"><input type="hidden" name="version" value="1">`;
const stateWords = { pending: "pendiente", accepted: "aceptado", amended: "corregido", rejected: "rechazado" };

function item({ id, kind, value, chips = [], quote, state = "pending", fields = [], was }) {
  const f = `f-${id}`;
  const amend = fields.length ? `<details class="item-amend"><summary class="btn btn-small">Corregir</summary>
        <form method="post" action="reading/items/${id}">${hiddens()}
          <div class="fields-2">${fields.map(([name, label, v]) => `<div class="field"><label for="${id}-${name}">${label}</label><input class="input" id="${id}-${name}" name="${name}" value="${v}"></div>`).join("")}</div>
          <div class="form-acts"><button class="btn btn-go btn-small" name="decision" value="amend">Guardar corrección</button></div>
        </form></details>` : "";
  const button = (decision, words, look) => `<button class="btn btn-small ${look}" name="decision" value="${decision}" form="${f}">${words}</button>`;
  const acts = `<div class="item-acts"><form method="post" action="reading/items/${id}" id="${f}">${hiddens()}</form>
      ${state === "accepted" ? "" : button("accept", "Aceptar", "btn-yes")}
      ${amend}
      ${state === "rejected" ? "" : button("reject", "Rechazar", "btn-quiet")}
      ${state === "pending" ? "" : button("reopen", "Dejar pendiente", "btn-quiet")}
    </div>`;
  const place = quote ? `<details class="item-more item-place"><summary>Lugar en el texto</summary><blockquote class="item-quote">${quote}</blockquote></details>` : "";
  return `<li class="item" id="i-${id}" data-item="${id}" data-kind="${kind}" data-state="${state}">
    <div class="item-body"><p class="item-value"><a href="#m-${id}">${value}</a>${state === "pending" ? `<span class="vh"> (pendiente)</span>` : ""}</p>${was ? `<p class="item-was">El lector leyó: ${was}</p>` : ""}${chips.length ? `<ul class="chips">${chips.map(([text, look]) => `<li class="chip${look ? ` chip-${look}` : ""}">${text}</li>`).join("")}</ul>` : ""}</div>
    ${state === "pending" ? acts : `<details class="item-more"><summary>${stateWords[state]}<span class="vh">: cambiar</span></summary>${acts}</details>`}
    ${place}
  </li>`;
}

const m = (kind, id, text, n = 0, state = "") => `<mark class="m m-${kind}"${n ? "" : ` id="m-${id}"`} data-item="${id}"${state ? ` data-state="${state}"` : ""}>${text}</mark>`;
const A = "accepted";
const paper = `
<p class="paper-title">${m("scalar", "titulo", "Suscriben cinco representaciones y cuatro UMAE 210 compromisos en la Tercera Reunión Regional de ejemplo")}</p>
<p><b>${m("scalar", "lugar", "Ciudad Ejemplo")}, a ${m("date", "fecha", "jueves 12 de marzo de 2026")}</b> · ${m("scalar", "numero", "No. 12/2026")}</p>
<p>Titulares de ${m("warning", "w1", m("figure", "c1", "cinco representaciones") + " y " + m("figure", "c2", "cuatro directores de UMAE"))} suscribieron ${m("figure", "c3", "210 compromisos")} en la ${m("meeting", "reunion", "Tercera Reunión Regional de ejemplo")}, encabezada por la ${m("person", "a1", "directora general de ejemplo, Ana Prueba Ejemplar")}.</p>
<p>Ante ${m("person", "a2", "el secretario general, Benito Muestra")}, y ${m("person", "a3", "la directora de Prestaciones de Ejemplo, Carla Ensayo del Río y Fernández de la Muestra")}, recordó que en el año previo se otorgaron ${m("figure", "c4", "más de 1 millón 305 mil consultas")} de especialidad, ${m("figure", "c5", "12.4 por ciento")} sobre lo alcanzado en ${m("date", "d1", "2024")}.</p>
<p>Anunció que ${m("promise", "p1", "antes de que concluya 2026 abrirá sus puertas el Hospital General de Zona de " + m("organ", "o1", "Villa Ejemplo"))} y que ${m("promise", "p2", "las unidades de fin de semana pasarán de " + m("figure", "c6", "120") + " a " + m("figure", "c7", "300"))}, con ${m("promise", "p3", m("figure", "c8", "850 consultorios") + " en operación sábado y domingo")}.</p>
<p>«Nos comprometemos a que ${m("promise", "p4", "ninguna receta quede sin surtir en las " + m("figure", "c9", "41 unidades") + " de la región")}; ése es el acuerdo y así se medirá», dijo. Instruyó a ${m("instruction", "n1", "las y los titulares a revisar cada semana el abasto de sus farmacias")} y a ${m("instruction", "n2", "la Dirección de Ejemplo a presentar el calendario de obra en la próxima sesión")}.</p>
<p>Por las representaciones asistieron los titulares de ${m("organ", "o2", "Región Uno")}, ${m("organ", "o3", "Región Dos")}, ${m("organ", "o4", "Región Tres Oriente")}, ${m("organ", "o5", "Región Cuatro")} y ${m("organ", "o6", "Región Cinco")}. Por las UMAE, los directores de ${m("organ", "o7", "Cardiología de ejemplo")}, ${m("organ", "o8", "Oncología de ejemplo")} y ${m("organ", "o9", "Pediatría de ejemplo")}.</p>
<p>El ${m("person", "a4", "titular de la Región Uno, Darío Modelo")} expuso que la demora de cirugía electiva bajó de ${m("figure", "c10", "47 a 31 días")}, y la ${m("person", "a5", "directora de Cardiología de ejemplo, Elena Simulacro")}, que se realizaron ${m("figure", "c11", "1,204 procedimientos")}, ${m("figure", "c12", "casi 98 por ciento")} de lo programado. ${m("person", "a6", "Fabián Borrador")}, de ${m("organ", "o10", "Fundación de Ejemplo")}, ofreció ${m("figure", "c13", "25 millones de pesos")} para equipo.</p>
<p>La reunión concluye el ${m("date", "d2", "viernes 13 de marzo")} con ${m("figure", "c14", "nueve mesas de trabajo")}. La lista de acuerdos está en ${m("scalar", "l1", "https://ejemplo.invalid/acuerdos-r3")}.</p>
<p>El seguimiento se hará cada mes por videoconferencia. Las mesas trataron abasto de medicamentos, oportunidad quirúrgica, consulta de especialidad, conservación de inmuebles, contratación de personal y trato digno, con un responsable por tema y una fecha de cierre por acuerdo.</p>`;

const figure = (id, value, chips, quote, state = A, v = "", unit = "") => item({ id, kind: "figure", value, chips, quote, state, fields: [["value", "Valor", v], ["unit", "Unidad", unit]] });
const person = (id, name, role, state = A) => item({ id, kind: "person", value: name, chips: [[role]], quote: `${role}, ${name}`, state, fields: [["name", "Nombre", name], ["role", "Cargo", role]] });
const organ = (id, name, code, state = A) => item({ id, kind: "organ", value: name, chips: [[code]], quote: name, state, fields: [["organ", "Órgano", name]] });
const scalar = (id, kind, label, value, state = A) => item({ id, kind, value, chips: [[label]], quote: value, state, fields: [["value", label, value]] });

const sections = [
  ["Advertencias", 2, "warning", [
    item({ id: "w1", kind: "warning", value: "UMAE: el texto dice 4 y nombra 3", chips: [["COUNT_MISMATCH", "warn"], ["cuenta que no coincide"]], quote: "cinco representaciones y cuatro directores de UMAE", fields: [] }),
    item({ id: "w2", kind: "warning", value: "La liga caduca: se archivó copia el 12 mar", chips: [["LINK_EXPIRES", "warn"]], quote: "https://ejemplo.invalid/acuerdos-r3", fields: [] }),
  ]],
  ["Promesas", 4, "promise", [
    item({ id: "p1", kind: "promise", value: "Abrir el Hospital General de Zona de Villa Ejemplo", chips: [["hito"], ["a más tardar 31 dic 2026 (año)"], ["falta responsable", "lack"]], quote: "…antes de que concluya 2026 abrirá sus puertas el Hospital General de Zona de Villa Ejemplo…", fields: [["deliverable", "Entregable", "Hospital General de Zona de Villa Ejemplo"], ["deadline", "Fecha", "2026-12-31"], ["responsible", "Responsable", ""]] }),
    item({ id: "p2", kind: "promise", value: "Ampliar las unidades de fin de semana", chips: [["120 → 300 unidades"], ["falta fecha", "lack"], ["falta responsable", "lack"]], quote: "las unidades de fin de semana pasarán de 120 a 300", fields: [["baseline", "Valor de partida", "120"], ["target", "Meta", "300"], ["unit", "Unidad", "unidades"], ["deadline", "Fecha", ""]] }),
    item({ id: "p3", kind: "promise", value: "Operar consultorios en sábado y domingo", chips: [["→ 850 consultorios"], ["falta fecha", "lack"]], quote: "850 consultorios en operación sábado y domingo", state: "amended", was: "Operar consultorios", fields: [["target", "Meta", "850"]] }),
    item({ id: "p4", kind: "promise", value: "Ninguna receta sin surtir en las 41 unidades de la región", chips: [["0 recetas sin surtir"], ["falta fecha", "lack"], ["falta valor de partida", "lack"]], quote: "ninguna receta quede sin surtir en las 41 unidades de la región", fields: [["target", "Meta", "0"], ["unit", "Unidad", "recetas sin surtir"], ["deadline", "Fecha", ""]] }),
  ]],
  ["Instrucciones", 2, "instruction", [
    item({ id: "n1", kind: "instruction", value: "Revisar cada semana el abasto de las farmacias", chips: [["de: dirección general"], ["a: titulares de OOAD"]], quote: "las y los titulares a revisar cada semana el abasto de sus farmacias", fields: [["text", "Instrucción", "Revisar cada semana el abasto de las farmacias"], ["to", "A quién", "titulares de OOAD"]] }),
    item({ id: "n2", kind: "instruction", value: "Presentar el calendario de obra en la próxima sesión", chips: [["a: Dirección de Ejemplo"]], quote: "la Dirección de Ejemplo a presentar el calendario de obra en la próxima sesión", fields: [["text", "Instrucción", "Presentar el calendario de obra"], ["to", "A quién", "Dirección de Ejemplo"]] }),
  ]],
  ["Reunión", 6, "meeting", [
    scalar("reunion", "meeting", "reunión regional · ordinal 3 · en trabajo", "Tercera Reunión Regional de ejemplo"),
    scalar("titulo", "scalar", "título", "Suscriben cinco representaciones y cuatro UMAE 210 compromisos en la Tercera Reunión Regional de ejemplo"),
    scalar("numero", "scalar", "número de boletín", "12/2026"),
    scalar("fecha", "date", "fecha de publicación", "12 de marzo de 2026"),
    scalar("lugar", "scalar", "lugar", "Ciudad Ejemplo"),
    scalar("d2", "date", "día de la reunión", "13 de marzo de 2026"),
  ]],
  ["Asistencia", 6, "person", [
    person("a1", "Ana Prueba Ejemplar", "directora general de ejemplo"),
    person("a2", "Benito Muestra", "secretario general"),
    person("a3", "Carla Ensayo del Río y Fernández de la Muestra", "directora de Prestaciones de Ejemplo"),
    person("a4", "Darío Modelo", "titular de la Región Uno"),
    person("a5", "Elena Simulacro", "directora de Cardiología de ejemplo"),
    person("a6", "Fabián Borrador", "representante, Fundación de Ejemplo", "rejected"),
  ]],
  ["Órganos", 10, "organ", [
    organ("o1", "HGZ Villa Ejemplo", "unidad en obra"), organ("o2", "Región Uno", "OOAD 91"), organ("o3", "Región Dos", "OOAD 92"), organ("o4", "Región Tres Oriente", "OOAD 93"), organ("o5", "Región Cuatro", "OOAD 94"), organ("o6", "Región Cinco", "OOAD 95"), organ("o7", "Cardiología de ejemplo", "UMAE EJIMS000001"), organ("o8", "Oncología de ejemplo", "UMAE EJIMS000002"), organ("o9", "Pediatría de ejemplo", "UMAE EJIMS000003"), organ("o10", "Fundación de Ejemplo", "órgano externo"),
  ]],
  ["Cifras", 14, "figure", [
    figure("c1", "5 representaciones", [["cuenta"]], "cinco representaciones", A, "5", "representaciones"),
    figure("c2", "4 directores de UMAE", [["cuenta"], ["no coincide con la lista", "warn"]], "cuatro directores de UMAE", "pending", "4", "directores de UMAE"),
    figure("c3", "210 compromisos", [["cuenta"]], "210 compromisos", A, "210", "compromisos"),
    figure("c4", "1,305,000 consultas de especialidad", [["más de"], ["año previo"]], "más de 1 millón 305 mil consultas", A, "1305000", "consultas"),
    figure("c5", "12.4 %", [["porcentaje"], ["sobre 2024"]], "12.4 por ciento", A, "12.4", "%"),
    figure("c6", "120 unidades", [["valor de partida"]], "120", A, "120", "unidades"), figure("c7", "300 unidades", [["meta"]], "300", A, "300", "unidades"), figure("c8", "850 consultorios", [["meta"]], "850 consultorios", A, "850", "consultorios"), figure("c9", "41 unidades", [["cuenta"]], "41 unidades", A, "41", "unidades"),
    figure("c10", "47 a 31 días", [["intervalo"]], "47 a 31 días", "pending", "31", "días"),
    figure("c11", "1,204 procedimientos", [["cuenta"]], "1,204 procedimientos", A, "1204", "procedimientos"), figure("c12", "98 %", [["casi"], ["de lo programado"]], "casi 98 por ciento", A, "98", "%"), figure("c13", "$25,000,000", [["dinero"]], "25 millones de pesos", A, "25000000", "pesos"), figure("c14", "9 mesas de trabajo", [["cuenta"]], "nueve mesas de trabajo", A, "9", "mesas"),
  ]],
  ["Enlaces", 1, "link", [scalar("l1", "link", "https://ejemplo.invalid/acuerdos-r3", "Lista de acuerdos")]],
];
const found = sections.flatMap(([, , , list]) => list);
const has = (state) => found.filter((html) => html.includes(`data-state="${state}"`)).length;
const total = found.length, pending = has("pending");
sections.forEach((section) => (section[1] = section[3].length));

page("reading.html", {
  title: "Lectura del boletín 12/2026",
  scripts: ["reading"],
  body: framed("Biblioteca", `${crumbs(["Biblioteca", "library.html"], ["Boletín 12/2026"])}
${head(`Lectura: Tercera Reunión Regional de ejemplo ${demo}`, "Boletín 12/2026, Ciudad Ejemplo, jueves 12 de marzo de 2026 · leído en 3 ms por el lector 0.1 · <a href=\"#\">texto recibido</a>, huella 9f2c…41ab")}
<section class="reading-bar" aria-label="Resumen de la lectura">
  <p class="counts" data-count="text">${total} elementos · ${has("accepted")} aceptados · 1 corregido · 1 rechazado · 2 advertencias</p>
  <div class="progress"><progress max="${total}" value="${total - pending}" data-count="settled" aria-label="Elementos decididos"></progress><span><span data-count="settled">${total - pending}</span> de ${total}</span></div>
  <form method="post" action="reading/accept"><input type="hidden" name="_csrf" value="muestra"><input type="hidden" name="command" value="1"><button class="btn">Aceptar los que no tienen advertencia</button></form>
  <form method="post" action="reading/register"><input type="hidden" name="_csrf" value="muestra"><input type="hidden" name="command" value="2"><button class="btn btn-go" data-register>Registrar la lectura</button></form>
</section>
<div class="row keys-hint"><span><kbd>j</kbd> <kbd>k</kbd> siguiente, anterior</span><span><kbd>a</kbd> aceptar</span><span><kbd>c</kbd> corregir</span><span><kbd>r</kbd> rechazar</span><button type="button" class="btn btn-small btn-quiet" data-keys-open>Todas las teclas <kbd>?</kbd></button></div>
<div class="reading">
<section class="card reading-text" id="texto" tabindex="0" aria-label="Texto del papel">${paper}</section>
<div class="reading-finds">
${sections.map(([name, n, kind, list]) => `<section class="card" aria-labelledby="s-${kind}"><h2 id="s-${kind}">${name} <span class="count">${n}</span></h2><ul class="items">
${list.join("\n")}
</ul></section>`).join("\n")}
</div>
</div>
<dialog class="dialog" data-keys aria-labelledby="teclas"><h2 id="teclas">Teclas de la lectura</h2><dl class="keys"><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>elemento siguiente, anterior</dd><dt><kbd>a</kbd></dt><dd>aceptar y pasar al siguiente pendiente</dd><dt><kbd>c</kbd></dt><dd>corregir; <kbd>Intro</kbd> guarda, <kbd>Esc</kbd> deja como estaba</dd><dt><kbd>r</kbd></dt><dd>rechazar</dd><dt><kbd>u</kbd></dt><dd>dejar pendiente otra vez</dd><dt><kbd>Intro</kbd></dt><dd>abrir el elemento y ver su lugar en el texto</dd><dt><kbd>/</kbd></dt><dd>buscar</dd></dl><form method="dialog"><button class="btn">Cerrar</button></form></dialog>`),
});

// ---- map of tiles

const tiles = `01,Aguascalientes,AGS,2,2|02,Baja California,BC,0,0|03,Baja California Sur,BCS,1,0|04,Campeche,CAMP,4,9|05,Coahuila,COAH,0,3|06,Colima,COL,4,1|07,Chiapas,CHIS,5,8|08,Chihuahua,CHIH,0,2|10,Durango,DGO,1,2|11,Guanajuato,GTO,2,3|12,Guerrero,GRO,5,3|13,Hidalgo,HGO,2,5|14,Jalisco,JAL,3,1|15,Estado de México Oriente,MEXO,3,5|16,Estado de México Poniente,MEXP,3,3|17,Michoacán,MICH,3,2|18,Morelos,MOR,5,4|19,Nayarit,NAY,2,1|20,Nuevo León,NL,0,4|21,Oaxaca,OAX,5,6|22,Puebla,PUE,4,5|23,Querétaro,QRO,2,4|24,Quintana Roo,QROO,4,10|25,San Luis Potosí,SLP,1,4|26,Sinaloa,SIN,1,1|27,Sonora,SON,0,1|28,Tabasco,TAB,4,8|29,Tamaulipas,TAMS,0,5|30,Tlaxcala,TLAX,3,6|31,Veracruz Norte,VERN,2,6|32,Veracruz Sur,VERS,4,7|33,Yucatán,YUC,3,10|34,Zacatecas,ZAC,1,3|39,Ciudad de México Norte,CDMXN,3,4|40,Ciudad de México Sur,CDMXS,4,4`.split("|").map((line) => line.split(","));
const rated = tiles.map(([code, name, short, row, col], i) => ({ code, name, short, row, col, step: [4, 3, 4, 1, 3, 2, 4, 1, 3, 0, 2][(i * 7) % 11], m: 20 + ((i * 13) % 17), n: 15 + ((i * 5) % 6) }));
const mapBody = `${head("La institución hoy", "Viernes 20 de noviembre de 2026 · mediciones al 19 de noviembre · 1,790 de 1,822 unidades con datos", '<button type="button" class="btn" data-print hidden>Imprimir</button>')}
<p class="demo demo-block"><span><b>SIMULADO</b>: ningún color de esta página es real.</span></p>
<div class="grid"><section class="card" id="mapa"><div class="card-head"><h2>35 representaciones (OOAD)</h2><a class="note" href="#tabla">Ver como tabla</a></div>
<ul class="tiles">${rated.map((t) => `<li class="tr-${t.row} tc-${t.col}"><a class="tile r${t.step} is-demo" href="organ.html"><b aria-hidden="true">${t.short}</b><span class="g" aria-hidden="true">${steps[t.step][0]}</span><span class="n" aria-hidden="true">${t.n}/${t.m}</span><span class="vh">${t.name}: ${steps[t.step][1]}; ${t.n} de ${t.m} compromisos con reporte; simulado</span></a></li>`).join("")}</ul>
<ul class="legend" aria-label="Semáforo">${[4, 3, 2, 1, 0].map((s) => `<li>${rating(s)}</li>`).join("")}</ul>
<p class="note">Cada mosaico pesa igual. Abajo, compromisos con reporte reciente sobre compromisos firmados abiertos. Definición del semáforo v1.</p></section>
<div class="stack"><section class="card"><h2>Decisiones que faltan <span class="count">3</span></h2><ul class="rows">
<li><a href="#"><b>Liberar 380 plazas para unidades de fin de semana</b></a> ${demo}<p class="why">${rating(1)} Depende de la Dirección de Ejemplo desde hace 31 días; sin las plazas el cierre estimado es 228–258 de 393.</p></li>
<li><a href="#"><b>Autorizar la segunda reprogramación de la obra de Villa Ejemplo</b></a> ${demo}<p class="why">${rating(2)} Segunda fecha en 9 meses: del 31 dic 2026 al 30 abr 2027.</p></li>
<li><a href="#"><b>Turnar 14 compromisos sin reporte al superior jerárquico</b></a> ${demo}<p class="why">${rating(0)} Último reporte hace <time datetime="2026-10-04" title="4 de octubre de 2026">47 días</time> o más.</p></li></ul></section>
<section class="card"><h2>Cifras</h2><ul class="stats"><li class="stat"><b>816</b><span>compromisos firmados ${demo}</span><span class="note">de 816; reunión de ejemplo, def. v1</span></li><li class="stat"><b>1,305,431.5</b><span>horas de consulta ${demo}</span><span class="note">1,790 de 1,822 unidades; al 19 nov</span></li></ul></section></div></div>
<section class="card card-flush" id="tabla"><div class="card-head"><h2>Las mismas 35 representaciones, como tabla ${demo}</h2><a class="note" href="#mapa">Ver como mapa</a></div><table class="table"><thead><tr><th scope="col">Representación</th><th scope="col">Clave</th><th scope="col">Semáforo usado</th><th scope="col" class="num">Con reporte</th><th scope="col" class="num">Firmados abiertos</th></tr></thead><tbody>${rated.map((t) => `<tr><th scope="row" class="lead"><a href="organ.html">${t.name}</a></th><td data-label="Clave">${t.code}</td><td data-label="Semáforo"><span>${rating(t.step)}</span></td><td data-label="Con reporte" class="num">${t.n}</td><td data-label="Firmados" class="num">${t.m}</td></tr>`).join("")}</tbody></table></section>`;
page("map.html", { title: "Hoy", body: framed("Hoy", mapBody) });

// ---- commitments

const verbs = ["Abrir la unidad de fin de semana de", "Reducir a 30 días la espera de cirugía electiva en", "Surtir completas las recetas de", "Sustituir el equipo de rayos X de", "Contratar la plantilla de enfermería de"];
const commitmentRow = (i) => `<tr><td data-label="Folio" class="nowrap">EJ-3/2026-${String(i + 1).padStart(4, "0")}</td><th scope="row" class="lead wide"><a href="#">${verbs[i % 5]} ${tiles[i % 35][1]}</a></th><td data-label="Responsable">Titular de ${tiles[i % 35][1]}</td><td data-label="Semáforo"><span>${rating([4, 3, 2, 1, 0, 4, 3][i % 7])}</span></td><td data-label="Meta" class="num">${thousands(120 + i * 37)} → ${thousands(393 + i * 61)}</td><td data-label="Vence" class="num">31 dic 2026</td><td data-label="Último reporte" class="num">hace ${(i * 11) % 97} días</td></tr>`;
const commitments = (rows, ofAll) => framed("Compromisos", `${head("Compromisos", "816 firmados en la Tercera Reunión Regional de ejemplo · 22 cargos responsables · 641 con reporte en 45 días", '<a class="btn" href="#">Importar relación</a><a class="btn btn-go" href="#">Nuevo compromiso</a>')}
<p class="demo demo-block"><span><b>SIMULADO</b>: compromisos y colores de muestra.</span></p>
<nav class="tabs" aria-label="Compromisos por semáforo"><ul><li><a href="#" aria-current="page">Todos <span class="count">816</span></a></li><li><a href="#">En riesgo de incumplimiento <span class="count">117</span></a></li><li><a href="#">Requiere apoyo <span class="count">116</span></a></li><li><a href="#">Alcanzable <span class="count">233</span></a></li><li><a href="#">En meta <span class="count">233</span></a></li><li><a href="#">Sin reporte <span class="count">117</span></a></li></ul></nav>
<section class="card card-flush" aria-label="Compromisos"><table class="table"><thead><tr><th scope="col">Folio</th><th scope="col">Compromiso</th><th scope="col">Responsable</th><th scope="col">Semáforo</th><th scope="col" class="num">Meta</th><th scope="col" class="num" aria-sort="ascending"><a href="#">Vence</a></th><th scope="col" class="num">Último reporte</th></tr></thead><tbody>
${Array.from({ length: rows }, (_, i) => commitmentRow(i)).join("\n")}
</tbody></table>
<nav class="pages" aria-label="Páginas"><span>1–${rows} de ${ofAll}</span><ul><li><a href="#" aria-current="page" aria-label="Página 1">1</a></li><li><a href="#" aria-label="Página 2">2</a></li><li><a href="#" aria-label="Página 3">3</a></li><li><span class="gap">…</span></li><li><a href="#" aria-label="Página 21">21</a></li><li><a href="#" rel="next">Siguiente</a></li></ul></nav></section>`);
page("commitments.html", { title: "Compromisos", body: commitments(40, 816) });
if (process.argv.includes("--816")) page("commitments-816.html", { title: "Compromisos", body: commitments(816, 816) });

// ---- organ tree and one organ

page("organs.html", {
  title: "Representaciones y UMAE",
  body: framed("Representaciones y UMAE", `${head("Representaciones y UMAE", "Árbol vigente al 20 de noviembre de 2026 · 35 OOAD (órganos de operación administrativa desconcentrada), 25 UMAE (unidades médicas de alta especialidad)", '<a class="btn" href="map.html#mapa">Ver como mapa</a>')}
<div class="grid grid-side"><section class="card" aria-label="Árbol de órganos"><ul class="tree"><li><details open><summary>Representaciones (OOAD) <span class="count">35</span></summary><ul>
<li><details open><summary>Región Norte de ejemplo <span class="count">3</span></summary><ul>
${tiles.slice(0, 3).map(([code, name], i) => `<li><div class="tree-row"><a href="organ.html">${name}</a><span class="note">OOAD ${code}</span>${i === 1 ? '<span class="chip chip-lack">sin titular registrado</span>' : ""}</div><details><summary>${i + 2} subdelegaciones · ${41 + i} unidades</summary><ul><li><div class="tree-row"><a href="organ.html">Subdelegación Uno de ejemplo</a></div></li><li><div class="tree-row"><a href="organ.html">Hospital General de Zona No. 999 «Doctora Prueba Ejemplar de la Muestra y Fernández del Ensayo»</a><span class="note">CLUES EJIMS000123</span></div></li></ul></details></li>`).join("")}
</ul></details></li><li><details><summary>Región Sureste de ejemplo <span class="count">2</span></summary><ul><li><div class="tree-row"><a href="organ.html">Yucatán</a><span class="note">OOAD 33</span></div></li></ul></details></li></ul></details></li>
<li><details><summary>UMAE <span class="count">25</span></summary><ul><li><div class="tree-row"><a href="organ.html">Cardiología de ejemplo</a><span class="note">EJIMS000001</span></div></li></ul></details></li>
<li><details><summary>Direcciones normativas <span class="count">9</span></summary><ul><li><div class="tree-row"><a href="organ.html">Dirección de Ejemplo</a></div></li></ul></details></li>
<li><details><summary>Sindicato y secciones <span class="count">38</span></summary><ul><li><div class="tree-row"><a href="organ.html">Sección I de ejemplo</a></div></li></ul></details></li></ul></section>
<div class="stack"><section class="card"><h2>Buscar en el directorio</h2><form role="search" aria-label="Directorio"><div class="field"><label for="d-q">Órgano, cargo o persona</label><input class="input" id="d-q" name="q"></div><div class="field"><label for="d-al">Vigente al</label><input class="input" id="d-al" name="at" type="date" value="2026-11-20"></div><button class="btn">Buscar</button></form></section>
<section class="card"><h2>Por completar</h2><ul class="rows"><li><a href="#">3 representaciones sin titular registrado</a></li><li><a href="#">12 cargos sin superior jerárquico</a></li></ul></section></div></div>`),
});

page("organ.html", {
  title: "Representación de ejemplo",
  body: framed("Representaciones y UMAE", `${crumbs(["Representaciones y UMAE", "organs.html"], ["Región Norte de ejemplo", "organs.html"], ["Villa Ejemplo Oriente"])}
${head(`Villa Ejemplo Oriente ${demo}`, `OOAD 99 · ${rating(2)} usado; 29 de 31 compromisos con reporte`, '<a class="btn" href="#">Ficha para imprimir</a>')}
<nav class="tabs" aria-label="Secciones del órgano"><ul><li><a href="#" aria-current="page">Ficha</a></li><li><a href="#">Compromisos <span class="count">31</span></a></li><li><a href="#">Reuniones <span class="count">14</span></a></li><li><a href="#">En los papeles <span class="count">9</span></a></li><li><a href="#">Historial de cambios</a></li></ul></nav>
<div class="grid"><div class="stack"><section class="card"><h2>Línea de tiempo</h2><ol class="timeline">
<li class="t-year"><b>2026</b></li>
<li class="t-next"><time datetime="2026-11-24">24 nov</time><div><a href="session.html">Sesión 513 de trabajo</a> <span class="chip">próxima</span><p class="note">4 puntos de este órgano en el orden del día</p></div></li>
<li><time datetime="2026-03-12">12 mar</time><div><a href="reading.html">Boletín 12/2026</a> lo nombra<p class="note">Suscribió 31 de los 210 compromisos de la Tercera Reunión Regional de ejemplo</p></div></li>
<li class="t-session"><time datetime="2026-03-12">12 mar</time><div><a href="session.html">Tercera Reunión Regional de ejemplo</a><p class="note">31 compromisos firmados; acta RR-3/2026</p></div></li>
<li class="t-post"><time datetime="2026-01-16">16 ene</time><div><b>Nombramiento</b>: Darío Modelo de la Muestra, titular<p class="note">Acuerdo ACDO.EJ.160126/1.P.DG; sustituye a Gema Ensayo</p></div></li>
<li class="t-year"><b>2025</b></li>
<li class="t-post"><time datetime="2025-08-01">1 ago</time><div><b>Encargo</b>: Gema Ensayo, encargada<p class="note">Oficio 99/2025</p></div></li></ol></section>
<section class="card card-flush"><h2>Compromisos que piden atención <span class="count">2</span></h2><table class="table"><thead><tr><th scope="col">Compromiso</th><th scope="col">Semáforo</th><th scope="col" class="num">Vence</th></tr></thead><tbody><tr><th scope="row" class="lead"><a href="#">Reducir a 30 días la espera de cirugía electiva</a><p class="why">Desviación −0.21 al 31 oct; 1 reprogramación.</p></th><td data-label="Semáforo"><span>${rating(2)}</span></td><td data-label="Vence" class="num">31 dic 2026</td></tr><tr><th scope="row" class="lead"><a href="#">Surtir completas las recetas</a><p class="why">Sin reporte desde hace 47 días.</p></th><td data-label="Semáforo"><span>${rating(0)}</span></td><td data-label="Vence" class="num">31 dic 2026</td></tr></tbody></table></section></div>
<div class="stack"><section class="card"><h2>Datos</h2><dl class="facts"><div><dt>Titular</dt><dd><a href="#">Darío Modelo de la Muestra</a><br><span class="note">desde el 16 ene 2026</span></dd></div><div><dt>JSPM</dt><dd><a href="#">Elena Simulacro Fernández de la Muestra y del Ensayo</a><br><span class="note">Jefatura de Servicios de Prestaciones Médicas</span></dd></div><div><dt>Región</dt><dd>Norte de ejemplo</dd></div><div><dt>Subdelegaciones</dt><dd>4</dd></div><div><dt>Unidades</dt><dd>41, con datos 40 <span class="note">al 19 nov</span></dd></div><div><dt>Vigencia</dt><dd>desde el 1 ene 1980</dd></div></dl></section>
<section class="card"><h2>Semáforo</h2><table class="table table-keep"><thead><tr><th scope="col">Fuente</th><th scope="col">Paso</th></tr></thead><tbody><tr><td>Reportado</td><td>${rating(3)}</td></tr><tr><td>Calculado</td><td>${rating(1)}</td></tr><tr><td>Evaluado</td><td>${rating(2)}<p class="why">«Alcanzable sólo si se liberan las plazas»</p></td></tr></tbody></table></section></div></div>`),
});

// ---- session

page("session.html", {
  title: "Sesión 513",
  body: framed("Reuniones", `${crumbs(["Reuniones y órganos colegiados", "#"], ["Sesión de trabajo por videoconferencia", "#"], ["513"])}
${head(`Sesión 513 de trabajo ${demo}`, "Martes 24 nov 2026, 9:00 · por videoconferencia · convoca la Secretaría General · folio ST-513/2026", '<a class="btn" href="#">Imprimir orden del día</a><a class="btn btn-go" href="#">Enviar convocatoria</a>')}
<div class="notice notice-refusal"><p><b>Quórum sin verificar.</b> Faltan por confirmar 4 de 22 integrantes con voto; se requieren 12.</p><p class="code">QUORUM_UNCONFIRMED</p></div>
<div class="grid"><div class="stack"><section class="card card-flush"><h2>Orden del día <span class="count">4 puntos, 55 minutos</span></h2><table class="table"><thead><tr><th scope="col" class="num">N.º</th><th scope="col">Punto</th><th scope="col">Por qué</th><th scope="col" class="num">Min</th></tr></thead><tbody>
<tr><td data-label="N.º" class="num">1</td><th scope="row" class="lead"><a href="#">Plazas para unidades de fin de semana</a></th><td data-label="Por qué"><span>${rating(1)} obstáculo abierto 31 días</span></td><td data-label="Minutos" class="num">20</td></tr>
<tr><td data-label="N.º" class="num">2</td><th scope="row" class="lead"><a href="#">Obra del hospital de Villa Ejemplo</a></th><td data-label="Por qué"><span>${rating(2)} segunda reprogramación</span></td><td data-label="Minutos" class="num">15</td></tr>
<tr><td data-label="N.º" class="num">3</td><th scope="row" class="lead"><a href="#">Abasto de farmacias en la región</a></th><td data-label="Por qué"><span>${rating(0)} 47 días sin reporte</span></td><td data-label="Minutos" class="num">15</td></tr>
<tr><td data-label="N.º" class="num">4</td><th scope="row" class="lead"><a href="#">Asuntos generales</a></th><td data-label="Por qué">fijo</td><td data-label="Minutos" class="num">5</td></tr></tbody><tfoot><tr><th scope="row" colspan="3">Total</th><td class="num">55</td></tr></tfoot></table></section>
<section class="card no-print"><h2>Agregar un punto</h2>
<div class="error-summary" role="alert" tabindex="-1"><h2>Faltan 2 datos</h2><ul><li><a href="#p-asunto">Escribir el asunto</a></li><li><a href="#p-min">Los minutos van de 1 a 120</a></li></ul></div>
<form method="post" action="session.html" novalidate><div class="field"><label for="p-asunto">Asunto</label><p class="error" id="p-asunto-e">Escribir el asunto</p><input class="input" id="p-asunto" name="subject" aria-invalid="true" aria-describedby="p-asunto-e"></div>
<div class="fields-2"><div class="field"><label for="p-quien">Presenta</label><select class="input" id="p-quien" name="post"><option>Titular de Villa Ejemplo Oriente</option></select></div><div class="field"><label for="p-min">Minutos</label><p class="error" id="p-min-e">De 1 a 120</p><input class="input input-short" id="p-min" name="minutes" inputmode="numeric" value="0" aria-invalid="true" aria-describedby="p-min-e"></div></div>
<fieldset class="field"><legend>Resultado esperado</legend><label class="check"><input type="radio" name="kind" checked> Acuerdo</label><label class="check"><input type="radio" name="kind"> Sólo informar</label></fieldset>
<div class="form-acts"><button class="btn btn-go">Agregar</button><a class="btn btn-quiet" href="session.html">Cancelar</a><button class="btn btn-danger">Quitar la sesión</button></div></form></section></div>
<div class="stack"><section class="card"><h2>Asistencia prevista</h2><div class="progress"><progress max="22" value="18" aria-label="Confirmados"></progress><span>18 de 22 confirmados</span></div><ul class="rows"><li>Dirección de Ejemplo <span class="chip chip-good">confirmada</span></li><li>Villa Ejemplo Oriente <span class="chip">sin respuesta</span></li></ul></section>
<section class="card"><h2>Sesiones anteriores</h2><ol class="timeline"><li class="t-session"><time datetime="2026-11-19">19 nov</time><div><a href="#">512</a><p class="note">9 acuerdos, acta firmada</p></div></li><li class="t-session"><time datetime="2026-11-17">17 nov</time><div><a href="#">511</a><p class="note">6 acuerdos, acta firmada</p></div></li></ol></section></div></div>`),
});

// ---- empty, error

page("empty.html", {
  title: "Bitácora",
  body: framed("Bitácora", `${head("Empezar", "Lo que cada página muestra cuando todavía no hay nada")}
<div class="grid grid-even"><section class="card empty"><h2>La biblioteca está vacía</h2><p>Primero, agregar un boletín o una minuta: el lector propone reuniones, personas, cifras y promesas, y alguien las acepta.</p><div class="row"><a class="btn btn-go" href="library.html">Agregar papeles</a></div></section>
<section class="card empty"><h2>Sin compromisos todavía</h2><p>Se crean al registrar una lectura, al cerrar una sesión o al importar una relación firmada.</p><div class="row"><a class="btn btn-go" href="#">Importar relación</a><a class="btn" href="#">Ver promesas leídas</a></div></section>
<section class="card empty"><h2>Ningún resultado para «hemodinamia»</h2><p>La búsqueda mira compromisos, órganos, personas y el texto de los papeles. <a href="#">Buscar sin filtros</a>.</p></section>
<section class="card"><h2>Leyendo 12 papeles</h2><div class="progress"><progress max="12" value="5" aria-label="Papeles leídos"></progress><span>5 de 12</span></div><p class="note">Van 214 elementos. Se puede dejar esta página: la lectura sigue.</p><p><span class="chip chip-warn">datos al 18 nov, hace 2 días</span></p></section>
</div>
<div><div class="notice"><p>Recuperando la lectura anterior.</p></div><div class="notice notice-good"><p><b>Lectura registrada.</b> 39 elementos, bitácora 48,211.</p></div><div class="notice notice-warn"><p><b>2 advertencias sin decidir.</b> Quedan anotadas en la lectura.</p></div><div class="notice notice-bad"><p><b>No se guardó.</b> Otra persona cambió este elemento hace 2 minutos.</p></div></div>`),
});

page("error.html", {
  title: "No se encontró",
  body: framed("", `<section class="oops"><p class="oops-n">Error 404</p><h1>Esta página no existe</h1><p>La dirección puede estar incompleta, o el papel cambió de número. No se perdió ningún dato.</p><div class="row"><a class="btn btn-go" href="map.html">Ir a Hoy</a><a class="btn" href="library.html">Ir a la biblioteca</a></div><hr><p class="note">Si el problema sigue, avisar a la Secretaría General con este número de incidente: <span class="code">EJ-7F3A-0021</span></p></section>`),
});
