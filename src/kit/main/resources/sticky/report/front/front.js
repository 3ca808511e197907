// The list of claims: headlines, strip, search; a claim's body is made when it is first opened.
"use strict";
const DATA = JSON.parse(document.getElementById("data").textContent);
const FINDINGS = { "confirmed": "confirmed", "confirmed with a caveat": "caveat", "figure artefact": "artefact", "contradicted": "contradicted" };
const $ = id => document.getElementById(id);

function make(name, text, kind) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

const kindOf = claim => claim.verdict !== "supported" || claim.broken ? "wrong" : FINDINGS[claim.finding] || "none";
const wordOf = claim => kindOf(claim) === "wrong" ? `${claim.finding}, but its checks: ${claim.broken ? "broken" : claim.verdict}` : claim.finding;

function paragraph(parent, label, text) {
  if (!text) return;
  const p = make("p");
  p.append(make("span", label + " ", "muted"), text);
  parent.append(p);
}

function command(parent, text) {
  const p = make("p"), code = make("code", text), copy = make("button", "copy", "copy");
  copy.type = "button";
  copy.onclick = () => navigator.clipboard.writeText(text).then(() => { copy.textContent = "copied"; });
  p.append(code, copy);
  parent.append(p);
}

function body(claim) {
  const box = make("div", "", "body");
  paragraph(box, "Finding", claim.finding + (claim.note ? ": " + claim.note : ""));
  paragraph(box, "The authors might answer", claim.reply.authors);
  paragraph(box, "What would change our mind", claim.reply.changeOurMind);
  claim.problems.forEach(problem => box.append(make("p", problem, "wrong")));
  box.append(make("h3", claim.measurements.length === 1 ? "The check" : "The checks"));
  claim.measurements.forEach(check => box.append(Forest.full(claim, check)));
  claim.figures.forEach(figure => Figures.draw(figure, box));
  box.append(make("h3", "Run it yourself"));
  command(box, claim.reproduce);
  if (claim.settings) {
    const list = make("dl");
    for (const key in claim.settings) list.append(make("dt", key), make("dd", String(claim.settings[key])));
    box.append(list);
  }
  const links = make("p");
  const link = (text, to) => { if (to) { const a = make("a", text); a.href = to; links.append(a, "  "); } };
  link("source", claim.file);
  link("evidence", `evidence/${claim.id}.json`);
  link("Allure page", claim.allure);
  DATA.pages.forEach(page => {
    if (claim.settings) link(page.title, page.file + "#" + new URLSearchParams({ claim: claim.id, test: claim.test, steps: claim.steps, trajectories: Math.min(claim.trajectories, 1000), ...claim.settings }));
  });
  box.append(links);
  paragraph(box, "Where", claim.source + (claim.sentences.length ? `; sentences ${claim.sentences.join(", ")}` : ""));
  return box;
}

function row(claim) {
  const details = make("details"), summary = make("summary"), says = make("div"), number = make("div", "", "number");
  details.id = claim.id;
  says.append(claim.statement + " ", make("span", wordOf(claim), "badge " + kindOf(claim)));
  summary.append(make("b", claim.id), says, number);
  const key = claim.measurements[0];
  if (key) {
    const mini = make("div", "", "mini");
    mini.append(Forest.mini(claim, key));
    number.append(mini, Forest.words(key));
    number.title = key.name;
  }
  details.append(summary);
  details.addEventListener("toggle", () => {
    if (details.open && details.childElementCount === 1) details.append(body(claim));
  });
  return details;
}

function groups() {
  DATA.groups.filter(group => group.claims.length).forEach(group => {
    const section = make("section");
    section.append(make("h2", group.headline));
    if (group.sentences.length) section.append(make("p", "Sentences " + group.sentences.join(", "), "muted"));
    group.claims.forEach(id => section.append(row(DATA.claims[id])));
    $("claims").append(section);
  });
}

function strip() {
  DATA.groups.flatMap(group => group.claims).forEach(id => {
    const claim = DATA.claims[id], a = make("a", id, kindOf(claim));
    a.href = "#" + id;
    a.title = `${claim.statement} (${wordOf(claim)})`;
    a.setAttribute("aria-label", `${id}, ${wordOf(claim)}: ${claim.statement}`);
    $("strip").append(a);
  });
}

function filter() {
  const words = $("words").value.toLowerCase().split(/\s+/).filter(w => w);
  const wanted = new Set([...document.querySelectorAll("#findings input:checked")].map(box => box.value));
  const sentence = $("words").value.match(/^\s*sentence\s+(\d+)\s*$/i);
  let shown = 0;
  for (const id in DATA.claims) {
    const claim = DATA.claims[id];
    const text = `${id} ${claim.statement} ${claim.note} ${claim.finding} ${claim.source}`.toLowerCase();
    const fits = wanted.has(kindOf(claim)) && (sentence ? claim.sentences.includes(Number(sentence[1])) : words.every(w => text.includes(w)));
    $(id).hidden = !fits;
    document.querySelector(`#strip a[href="#${CSS.escape(id)}"]`).classList.toggle("out", !fits);
    shown += fits;
  }
  document.querySelectorAll("main section").forEach(s => { s.hidden = !s.querySelector("details:not([hidden])"); });
  $("shown").textContent = `${shown} of ${Object.keys(DATA.claims).length} claims`;
}

function findings() {
  const counts = {};
  Object.values(DATA.claims).forEach(claim => { counts[kindOf(claim)] = (counts[kindOf(claim)] || 0) + 1; });
  const names = { ...Object.fromEntries(Object.entries(FINDINGS).map(([words, kind]) => [kind, words])), wrong: "checks do not hold" };
  for (const kind in names) {
    if (!counts[kind]) continue;
    const box = make("input"), label = make("label");
    box.type = "checkbox";
    box.checked = true;
    box.value = kind;
    box.onchange = filter;
    label.append(box, make("span", ` ${names[kind]} (${counts[kind]})`, kind));
    $("findings").append(label);
  }
}

function open() {
  const target = $(decodeURIComponent(location.hash.slice(1)));
  if (target && target.tagName === "DETAILS") {
    target.hidden = false;
    target.open = true;
    target.scrollIntoView();
    target.querySelector("summary").focus({ preventScroll: true });
  }
}

$("title").textContent = DATA.title;
if (DATA.address) { const a = make("a", DATA.source); a.href = DATA.address; $("lead").append("Re-checked claim by claim: ", a, ". " + DATA.coverage); }
else $("lead").textContent = DATA.coverage;
$("totals").textContent = `${DATA.totals}. Root seed ${DATA.seed}${DATA.selection}. Expected values: ${DATA.sources}.`;
groups();
strip();
findings();
filter();
$("words").oninput = filter;
addEventListener("hashchange", open);
open();
