// A check against its bound: its interval, what was expected, and its controls, on one axis.
"use strict";
const Forest = (() => {
  const WIDE = 600, NARROW = 240, PAD = 14, LOG_FROM = 30, REACH = 2.5;
  const NS = "http://www.w3.org/2000/svg";

  const text = value => {
    if (value === null) return "";
    if (value === 0) return "0";
    const size = Math.abs(value);
    if (size >= 1e6 || size < 1e-3) return value.toExponential(2).replace("e+", "e").replace(/\.?0+e/, "e");
    return String(Number(value.toPrecision(4)));
  };

  // Bound, claim and expected value are always shown; a control that is far off is cut, and an arrow says where it goes.
  function axis(check, controls, width) {
    const near = [check.low, check.high, check.value, check.bound.low, check.bound.high, check.expected.value].filter(Number.isFinite);
    const all = near.concat(controls.flatMap(c => [c.low, c.high]).filter(Number.isFinite));
    const positive = all.every(v => v > 0);
    const log = positive && Math.max(...all) / Math.min(...all) > LOG_FROM;
    const f = log ? Math.log10 : v => v;
    let low = Math.min(...near.map(f)), high = Math.max(...near.map(f));
    const span = high - low || Math.abs(high) || 1;
    const far = all.map(f);
    low = Math.max(Math.min(...far), low - REACH * span) - 0.08 * span;
    high = Math.min(Math.max(...far), high + REACH * span) + 0.08 * span;
    const at = v => PAD + (width - 2 * PAD) * (f(v) - low) / (high - low);
    return { width, at, clip: v => Math.max(2, Math.min(width - 2, v)) };
  }

  function node(name, attributes, parent) {
    const made = document.createElementNS(NS, name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    if (parent) parent.append(made);
    return made;
  }

  function line(svg, x1, x2, y, kind, width) {
    node("line", { x1, x2, y1: y, y2: y, class: kind, "stroke-width": width }, svg);
  }

  function row(scale, check, shown, control, height) {
    const svg = node("svg", { viewBox: `0 0 ${scale.width} ${height}`, role: "img" });
    node("title", {}, svg).textContent = words(shown);
    const middle = height / 2, { width, at, clip } = scale;
    const left = check.bound.low === null ? 0 : clip(at(check.bound.low));
    const right = check.bound.high === null ? width : clip(at(check.bound.high));
    node("rect", { x: left, y: 0, width: Math.max(1, right - left), height, class: "allowed" }, svg);
    if (check.bound.low !== null) node("line", { x1: left, x2: left, y1: 0, y2: height, class: "edge" }, svg);
    if (check.bound.high !== null) node("line", { x1: right, x2: right, y1: 0, y2: height, class: "edge" }, svg);
    const kind = control ? "ctl" : "own", x = clip(at(shown.value));
    line(svg, clip(at(shown.low)), clip(at(shown.high)), middle, kind, control ? 2 : 4);
    if (control) {
      const off = at(shown.value) < 0 ? -1 : at(shown.value) > width ? 1 : 0;
      const points = off === 0 ? [[x - 6, middle], [x, middle - 6], [x + 6, middle], [x, middle + 6]]
        : [[x, middle], [x - 12 * off, middle - 7], [x - 12 * off, middle + 7]];
      node("polygon", { points: points.join(" "), class: kind, "stroke-width": 2 }, svg);
    } else {
      node("circle", { cx: x, cy: middle, r: 5, class: kind }, svg);
      const e = clip(at(check.expected.value));
      for (const s of [-1, 1]) node("line", { x1: e - 5, x2: e + 5, y1: middle - 5 * s, y2: middle + 5 * s, class: "expected" }, svg);
    }
    return svg;
  }

  function ticks(scale, check) {
    const svg = node("svg", { viewBox: `0 0 ${scale.width} 18`, class: "axis", "aria-hidden": "true" });
    const places = [check.bound.low, check.bound.high].filter(v => v !== null);
    places.forEach((v, i) => {
      const x = scale.clip(scale.at(v));
      const two = places.length === 2;
      const anchor = two ? (i === 0 ? "end" : "start") : x > scale.width / 2 ? "end" : "start";
      node("text", { x, y: 13, "text-anchor": anchor }, svg).textContent = text(v);
    });
    return svg;
  }

  const words = v => v.low === v.high ? text(v.value) : `${text(v.value)} [${text(v.low)}, ${text(v.high)}]`;

  function bound(b) {
    if (b.low === null) return "≤ " + text(b.high);
    if (b.high === null) return "≥ " + text(b.low);
    return b.low === b.high ? "= " + text(b.low) : text(b.low) + " to " + text(b.high);
  }

  function controlsOf(claim, check) {
    return claim.controls.flatMap(c => c.measurements.filter(m => m.name === check.name).map(m => ({ ...m, control: c.name })));
  }

  function full(claim, check) {
    const controls = controlsOf(claim, check), scale = axis(check, controls, WIDE);
    const grid = document.createElement("div");
    grid.className = "forest";
    const add = (label, kind, drawing) => {
      const name = document.createElement("div");
      name.className = "name " + kind;
      name.textContent = label;
      grid.append(name, drawing);
    };
    add(`${check.name}: ${words(check)}, must be ${bound(check.bound)}`, "", row(scale, check, check, false, 26));
    controls.forEach(c => add(`${c.control}: ${words(c)}`, "control", row(scale, check, c, true, 26)));
    add(`expected ${text(check.expected.value)} (${check.expected.kind}: ${check.expected.source})`, "muted", ticks(scale, check));
    return grid;
  }

  const mini = (claim, check) => row(axis(check, controlsOf(claim, check), NARROW), check, check, false, 18);

  return { full, mini, words, bound, text };
})();
