// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { clock } from './times.js';
import { t } from './words.js';

/** The one picture, drawn by Chart.js. Everything it shows is also said in words beside it. */

const HOUR = 3600000;

let chart = null;

export function plot(canvas, points, forecast, bursts) {
  if (typeof Chart === 'undefined') {
    return;
  }
  if (chart !== null) {
    chart.destroy();
  }
  const ink = inks();
  chart = new Chart(canvas, {
    type: 'line',
    data: { datasets: [...lines(points, ink), marks(bursts, ink)] },
    options: options(points, forecast, ink),
    plugins: forecast ? [fading(forecast, ink)] : [],
  });
}

function inks() {
  const style = getComputedStyle(document.documentElement);
  const ink = (name) => style.getPropertyValue(name).trim();
  return { line: ink('--ink'), soft: ink('--soft'), faint: ink('--line'), band: ink('--band'), ahead: ink('--ahead'), negative: ink('--negative') };
}

function lines(points, ink) {
  const of = (field) => points.map((point) => ({ x: Date.parse(point.start) + HOUR / 2, y: point[field] }));
  const base = { pointRadius: 0, pointHitRadius: 12, cubicInterpolationMode: 'monotone', borderWidth: 1.5 };
  return [
    { ...base, label: t('page.line.posts'), data: of('total'), borderColor: ink.line, backgroundColor: ink.line, borderWidth: 2.5, segment: unfinished(points), order: 1 },
    { ...base, label: t('page.line.critical'), data: of('critical'), borderColor: ink.negative, backgroundColor: ink.negative, borderDash: [2, 3], order: 2 },
    { ...base, label: t('page.line.high'), data: of('usualHigh'), borderColor: 'transparent', backgroundColor: ink.band, fill: 'origin', order: 4 },
    { ...base, label: t('page.line.usual'), data: of('usual'), borderColor: ink.soft, backgroundColor: ink.soft, borderDash: [6, 4], borderWidth: 1, order: 3 },
  ];
}

/** A mark over the highest hour of a day that was unusual. */
function marks(bursts, ink) {
  return {
    label: t('page.line.burst'),
    data: bursts.map((point) => ({ x: Date.parse(point.start) + HOUR / 2, y: point.total })),
    showLine: false,
    pointStyle: 'triangle',
    pointRadius: 6,
    pointHitRadius: 0,
    borderColor: ink.line,
    backgroundColor: ink.soft,
    order: 0,
  };
}

/** The hour that is still running is drawn dashed: it is not as low as it looks. */
function unfinished(points) {
  const running = points.findLastIndex((point) => point.total !== null);
  return { borderDash: (segment) => (segment.p1DataIndex === running ? [2, 4] : undefined) };
}

function options(points, forecast, ink) {
  const start = Date.parse(points[0].start);
  const end = Date.parse(points[points.length - 1].start) + HOUR;
  return {
    animation: false,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: { type: 'linear', min: start, max: end, grid: { display: false }, border: { color: ink.faint }, afterBuildTicks: (axis) => { axis.ticks = ticks(start, end, axis.width || 600); }, ticks: { color: ink.soft, maxRotation: 0, callback: (value) => clock(value), autoSkip: false } },
      y: { beginAtZero: true, suggestedMax: 5, grid: { color: ink.faint }, border: { display: false }, ticks: { color: ink.soft, precision: 0, maxTicksLimit: 5 } },
    },
    plugins: {
      legend: { display: false },
      tooltip: { callbacks: { title: (items) => clock(items[0].parsed.x - HOUR / 2), label: (item) => ` ${item.dataset.label}: ${Math.round(item.parsed.y * 10) / 10}` } },
    },
  };
}

/** Ticks on full local hours, as many as fit. */
function ticks(start, end, width) {
  const most = Math.max(2, Math.floor(width / 90));
  const step = [3, 6, 12, 24, 48].find((hours) => (end - start) / (hours * HOUR) <= most) || 48;
  const first = new Date(start);
  first.setHours(0, 0, 0, 0);
  const found = [];
  for (let at = first.getTime(); at <= end; at += step * HOUR) {
    if (at >= start) {
      found.push({ value: at });
    }
  }
  return found;
}

/** The 80 % interval of the forecast as a band, its middle as a line. */
function fading(forecast, ink) {
  return {
    id: 'fading',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const at = (instant) => Math.min(chartArea.right, Math.max(chartArea.left, scales.x.getPixelForValue(Date.parse(instant))));
      const [early, middle, late] = [forecast.calmByP10, forecast.calmByP50, forecast.calmByP90].map(at);
      ctx.save();
      ctx.fillStyle = ink.ahead;
      ctx.fillRect(early, chartArea.top, Math.max(2, late - early), chartArea.bottom - chartArea.top);
      ctx.fillStyle = ink.soft;
      ctx.fillRect(middle - 0.5, chartArea.top, 1, chartArea.bottom - chartArea.top);
      ctx.restore();
    },
  };
}
