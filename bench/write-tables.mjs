/** The measures as tables of Markdown, then what is reached of the goals. */
export function writeTables({rounds, first, report, own, preview, command}, machine) {
  const {small, engineAlone, nearAlone, million, five} = rounds;
  return [
    `Machine: ${machine.cores} cores, Node ${machine.node}; load average beside the runs ${ms(machine.load.min)} to ` +
      `${ms(machine.load.max)}. Times in ms, minimum / median.`,
    '### 33 000 rows, warm',
    peersTable(small),
    `Alone in the process: engine ${pair(peer(engineAlone, 'engine').ingest)} parse, ` +
      `${pair(peer(engineAlone, 'engine').query)} tables, ${pair(peer(engineAlone, 'engine').cold)} both; near ` +
      `${pair(peer(nearAlone, 'near').ingest)}, ${pair(peer(nearAlone, 'near').query)}, ${pair(peer(nearAlone, 'near').cold)}.`,
    '### 33 000 rows, first call in a fresh process',
    firstTable(first),
    '### 1 000 000 rows',
    peersTable(million),
    '### 5 000 000 rows',
    peersTable(five),
    '### The whole report, and the command',
    reportTable(report, command),
    `### ${own.counts.hundred.lines} declarations of an agency, and all its ${own.counts.all.lines}, over ${own.rows} rows`,
    ownTable(own),
    `### « Nouveau tableau », over ${preview.rows} rows`,
    previewTable(preview),
    '### Goals',
    goalsTable({engineAlone, million, five, first, report, own, preview, command}),
  ].join('\n\n');
}

const ms = (value) => (value < 100 ? value.toFixed(1) : String(Math.round(value)));
const pair = ({min, median}) => `${ms(min)} / ${ms(median)}`;
const times = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ×`;
const peer = ({peers}, name) => peers.find((entry) => entry.name === name);

function table(heads, lines) {
  return [heads, heads.map((_, at) => (at === 0 ? '---' : '---:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function peersTable(measured) {
  const lines = measured.peers.map(({name, ingest, query, cold, toNear}) => [
    name,
    pair(ingest),
    pair(query),
    pair(cold),
    ...[toNear.ingest, toNear.query, toNear.cold].map(({median}) => times(median)),
  ]);
  const heads = ['peer', 'parse', '12 tables', 'cold (both)', 'parse ÷ near', 'tables ÷ near', 'cold ÷ near'];
  return `${table(heads, lines)}\n\n${measured.rounds} rounds; touching every cell once: ${pair(measured.touch)}.`;
}

function firstTable(first) {
  const names = {excel: 'engine, what Excel loads for a formula', engine: 'engine, whole, as Google Sheets loads it'};
  const lines = Object.entries(first).map(([name, {load, ingest, query, cold}]) => [
    names[name] ?? name,
    ...[load, ingest, query, cold].map(pair),
  ]);
  return table(['peer', 'load', 'parse', '12 tables', 'all'], lines);
}

function reportTable(report, command) {
  const lines = [
    [`read ${report.rows} rows of the sample`, pair(report.read)],
    [`evaluate ${report.tables} tables and ${report.figures} figures`, pair(report.evaluate)],
    ['both', pair(report.both)],
    ['both, first time in the process', ms(report.first)],
  ];
  if (command !== null) {
    lines.push(
      ['`npm run report`, whole', pair(command)],
      ['its memory at most, all processes, MB', ms(command.megabytes)],
    );
  }
  return table(['', 'ms'], lines);
}

/** What an agency declares of its own, beside the 13 chapters alone: ratios are medians of those of each round. */
function ownTable({counts, steps, first}) {
  const evaluated = ({tables, figures}) => `${tables} tables and ${figures} figures`;
  const names = {
    read: 'read the rows',
    understand: 'understand the declarations, read before',
    evaluate: `evaluate ${evaluated(counts.alone)}; ${evaluated(counts.hundred)}; ${evaluated(counts.all)}`,
    report: 'these three',
    sheets: 'and make the sheets',
  };
  const lines = steps.map(({step, alone, ...others}) => [
    names[step],
    pair(alone),
    ...[others.hundred, others.all].flatMap((own) => [pair(own), step === 'understand' ? '' : times(own.ratio.median)]),
  ]);
  const {alone, ...others} = first;
  lines.push([
    'these three, first time in the process',
    ms(alone),
    ...[others.hundred, others.all].flatMap((own) => [ms(own), times(own / alone)]),
  ]);
  const {hundred, all} = counts;
  return table(['', '13 chapters alone', `with ${hundred.lines}`, 'ratio', `with all ${all.lines}`, 'ratio'], lines);
}

/** A table as it is composed, choice after choice. */
function previewTable({steps}) {
  return table(
    ['chosen', 'until it is shown'],
    steps.map(({step, ...stats}) => [step, pair(stats)]),
  );
}

function goalsTable({engineAlone, million, five, first, report, own, preview, command}) {
  const [engine, plain] = ['engine', 'plain JavaScript'].map((name) => peer(million, name));
  const rivals = million.peers.filter(({name}) => name !== 'engine' && !name.startsWith('near'));
  const best = rivals.reduce((a, b) => (a.cold.median < b.cold.median ? a : b));
  const growthOf = (name) => peer(five, name).cold.min / peer(million, name).cold.min;
  const growth = growthOf('engine');
  const alone = peer(engineAlone, 'engine').cold;
  const goals = [
    ['1 000 000 rows: parse ÷ near', engine.toNear.ingest.median, 1.5, times],
    ['1 000 000 rows: tables ÷ near', engine.toNear.query.median, 2.5, times],
    ['1 000 000 rows: cold ÷ plain JavaScript', engine.toNear.cold.median / plain.toNear.cold.median, 1 / 3, times],
    [
      `1 000 000 rows: cold ÷ the fastest peer (${best.name})`,
      engine.toNear.cold.median / best.toNear.cold.median,
      1,
      times,
    ],
    ['33 000 rows: first call in Excel ÷ near', first.excel.cold.median / first.near.cold.median, 2.5, times],
    ['33 000 rows: warm, alone, median', alone.median, 12, ms],
    [`growth from 1 to 5 million rows, minima (linear: 5; near grows ${times(growthOf('near'))})`, growth, 6, times],
    ['whole report: evaluate, median', report.evaluate.median, 100, ms],
    ['whole report: parse and evaluate, median', report.both.median, 250, ms],
    ...['hundred', 'all'].map((name) => [
      `${own.counts[name].lines} declarations: parse and evaluate ÷ the 13 chapters alone`,
      own.steps.find(({step}) => step === 'report')[name].ratio.median,
      2,
      times,
    ]),
    [
      'a table being composed: the slowest choice, median',
      Math.max(...preview.steps.map(({median}) => median)),
      200,
      ms,
    ],
  ];
  if (command !== null) {
    goals.push(['`npm run report`, median', command.median, 6000, ms], ['its memory, MB', command.megabytes, 500, ms]);
  }
  const lines = goals.map(([name, value, most, show]) => [
    name,
    show(value),
    `≤ ${show(most)}`,
    value <= most ? 'reached' : '**not reached**',
  ]);
  return table(['goal', 'measured', 'asked', ''], lines);
}
