// A panel's layers drawn on uPlot's axes: it brings scales, ticks, zoom and cursor; the layers are drawn here, whatever their shape.
"use strict";
const Figures = (() => {
  const INKS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#56b4e9", "#7f3fbf", "#444444"];
  const HEIGHT = 300;

  const label = (scale, ticks) => ticks.map(v => v === null ? "" : Forest.text(v));

  function extent(panel, which) {
    const axis = panel[which], values = [];
    const take = list => list.forEach(v => { if (v !== null && (!axis.log || v > 0)) values.push(v); });
    for (const layer of panel.layers) {
      if (layer.kind === "rule") { if (layer.vertical === (which === "x")) take([layer.at]); continue; }
      if (layer.kind === "histogram" && which === "y") take([0]);
      take(layer[which] || []);
      if (layer.kind === "band" && which === "y") { take(layer.low); take(layer.high); }
    }
    let low = values.reduce((a, b) => Math.min(a, b), Infinity), high = values.reduce((a, b) => Math.max(a, b), -Infinity);
    if (!(low < high)) { low = (axis.log ? 0.5 : 1) * low - (axis.log ? 0 : 0.5); high = axis.log ? 2 * high : high + 0.5; }
    const pad = axis.log ? 0 : 0.03 * (high - low);
    return [axis.low ?? low - pad, axis.high ?? high + pad];
  }

  function paint(u, panel, colours, hidden) {
    const c = u.ctx, ratio = devicePixelRatio || 1;
    const X = v => u.valToPos(v, "x", true), Y = v => u.valToPos(v, "y", true);
    const placed = (x, y) => x !== null && y !== null && (!panel.x.log || x > 0) && (!panel.y.log || y > 0);
    c.save();
    c.beginPath();
    c.rect(u.bbox.left, u.bbox.top, u.bbox.width, u.bbox.height);
    c.clip();
    panel.layers.forEach((layer, k) => {
      if (hidden.has(k)) return;
      c.strokeStyle = c.fillStyle = colours[k];
      c.lineWidth = 1.8 * ratio;
      c.setLineDash([]);
      c.globalAlpha = 1;
      if (layer.kind === "rule") {
        c.setLineDash([3 * ratio, 3 * ratio]);
        c.beginPath();
        if (layer.vertical) { c.moveTo(X(layer.at), u.bbox.top); c.lineTo(X(layer.at), u.bbox.top + u.bbox.height); }
        else { c.moveTo(u.bbox.left, Y(layer.at)); c.lineTo(u.bbox.left + u.bbox.width, Y(layer.at)); }
        c.stroke();
      } else if (layer.kind === "band") {
        c.globalAlpha = 0.22;
        c.beginPath();
        const last = layer.x.length - 1;
        layer.x.forEach((x, i) => { if (placed(x, layer.high[i])) c.lineTo(X(x), Y(layer.high[i])); });
        for (let i = last; i >= 0; i--) if (placed(layer.x[i], layer.low[i])) c.lineTo(X(layer.x[i]), Y(layer.low[i]));
        c.fill();
      } else if (layer.kind === "histogram") {
        c.globalAlpha = 0.5;
        const base = panel.y.log ? u.bbox.top + u.bbox.height : Y(0);
        layer.y.forEach((y, i) => { if (y > 0) c.fillRect(X(layer.x[i]), Y(y), X(layer.x[i + 1]) - X(layer.x[i]), base - Y(y)); });
      } else if (layer.kind === "heatmap") {
        heatmap(c, layer, X, Y);
      } else if (layer.look === "points" || layer.look === "open points") {
        layer.x.forEach((x, i) => {
          if (!placed(x, layer.y[i])) return;
          c.beginPath();
          c.arc(X(x), Y(layer.y[i]), 3.2 * ratio, 0, 2 * Math.PI);
          layer.look === "points" ? c.fill() : c.stroke();
        });
      } else {
        c.setLineDash(layer.look === "theory" ? [7 * ratio, 5 * ratio] : []);
        c.beginPath();
        let pen = false;
        layer.x.forEach((x, i) => {
          if (!placed(x, layer.y[i])) { pen = false; return; }
          pen ? c.lineTo(X(x), Y(layer.y[i])) : c.moveTo(X(x), Y(layer.y[i]));
          pen = true;
        });
        c.stroke();
      }
    });
    c.restore();
  }

  function heatmap(c, layer, X, Y) {
    const flat = layer.values.flat().filter(v => v !== null);
    const low = Math.min(...flat), high = Math.max(...flat);
    const edges = (at, list) => list.map((v, i) => at(v)).map((p, i, all) => [i ? (p + all[i - 1]) / 2 : p, i < all.length - 1 ? (p + all[i + 1]) / 2 : p]);
    const xs = edges(X, layer.x), ys = edges(Y, layer.y);
    layer.values.forEach((row, j) => row.forEach((v, i) => {
      if (v === null) return;
      const s = (v - low) / (high - low || 1);
      c.fillStyle = `hsl(${250 - 190 * s} 65% ${28 + 50 * s}%)`;
      c.fillRect(Math.min(...xs[i]), Math.min(...ys[j]), Math.abs(xs[i][1] - xs[i][0]) + 1, Math.abs(ys[j][1] - ys[j][0]) + 1);
    }));
  }

  // The value of each curve at the point nearest to the cursor.
  function readout(u, panel, hidden) {
    const x = u.posToVal(u.cursor.left, "x"), y = u.posToVal(u.cursor.top, "y");
    if (u.cursor.left < 0) return "";
    const near = [];
    panel.layers.forEach((layer, k) => {
      if (hidden.has(k) || layer.kind !== "curve" || !layer.label) return;
      let best = -1;
      layer.x.forEach((v, i) => { if (v !== null && layer.y[i] !== null && (best < 0 || Math.abs(v - x) < Math.abs(layer.x[best] - x))) best = i; });
      if (best >= 0) near.push(`${layer.label} (${Forest.text(layer.x[best])}, ${Forest.text(layer.y[best])})`);
    });
    return [`(${Forest.text(x)}, ${Forest.text(y)})`, ...near].join("  ·  ");
  }

  function panel(p, parent) {
    const box = document.createElement("div");
    box.className = "panel";
    const title = document.createElement("h4"), plot = document.createElement("div"), said = document.createElement("div");
    const legend = document.createElement("div");
    title.textContent = p.title;
    legend.className = "legend";
    said.className = "readout";
    box.append(title, plot, said, legend);
    parent.append(box);
    const hidden = new Set();
    let next = 0;
    const byLabel = new Map();
    const colours = p.layers.map(layer => {
      if (layer.kind === "rule") return "#777777";
      if (layer.look === "theory") return "#333333";
      if (!layer.label) return INKS[next % INKS.length]; // a band belongs to the curve that follows
      if (!byLabel.has(layer.label)) byLabel.set(layer.label, INKS[next++ % INKS.length]);
      return byLabel.get(layer.label);
    });
    const [x0, x1] = extent(p, "x"), [y0, y1] = extent(p, "y");
    const axis = which => ({ label: p[which].label, values: label, size: which === "y" ? 64 : 46, labelSize: 18,
      font: "12px sans-serif", labelFont: "13px sans-serif", grid: { stroke: "#eceef1", width: 1 } , ...(p[which].log ? { splits: decades } : {}) });
    // uPlot's own ticks of a logarithmic axis fail over very many decades.
    const decades = (u, i, low, high) => {
      const first = Math.ceil(Math.log10(low) - 1e-9), last = Math.floor(Math.log10(high) + 1e-9);
      const list = [];
      for (let k = first; k <= last; k += Math.max(1, Math.ceil((last - first + 1) / 8))) list.push(10 ** k);
      return list.length > 1 ? list : [low, high];
    };
    const scale = which => ({ time: false, distr: p[which].log ? 3 : 1, range: (u, low, high) => [low, high] });
    const chart = new uPlot({
      width: box.clientWidth - 16, height: HEIGHT, scales: { x: scale("x"), y: scale("y") }, axes: [axis("x"), axis("y")],
      series: [{}, { show: true, stroke: "transparent", points: { show: false } }], legend: { show: false },
      cursor: { drag: { x: true, y: true, uni: 20 }, points: { show: false } },
      hooks: { draw: [u => paint(u, p, colours, hidden)], setCursor: [u => { said.textContent = readout(u, p, hidden); }] },
    }, [[x0, x1], [y0, y1]], plot);
    p.layers.forEach((layer, k) => {
      if (!layer.label || p.layers.findIndex(other => other.label === layer.label) !== k) return;
      const button = document.createElement("button"), swatch = document.createElement("span");
      button.type = "button";
      button.setAttribute("aria-pressed", "true");
      swatch.className = "swatch";
      swatch.style.background = layer.look === "theory" || layer.kind === "rule"
        ? `repeating-linear-gradient(90deg, ${colours[k]} 0 5px, transparent 5px 8px)` : colours[k];
      button.append(swatch, layer.label);
      button.onclick = () => {
        p.layers.forEach((other, j) => { if (other.label === layer.label) hidden.has(j) ? hidden.delete(j) : hidden.add(j); });
        button.setAttribute("aria-pressed", String(!hidden.has(k)));
        chart.redraw();
      };
      legend.append(button);
    });
    new ResizeObserver(() => { if (box.clientWidth > 32) chart.setSize({ width: box.clientWidth - 16, height: HEIGHT }); }).observe(box);
  }

  function draw(figure, parent) {
    const panels = document.createElement("div"), caption = document.createElement("p");
    panels.className = "panels";
    caption.className = "muted";
    caption.textContent = figure.caption;
    parent.append(panels, caption);
    figure.panels.forEach(p => panel(p, panels));
  }

  return { draw };
})();
