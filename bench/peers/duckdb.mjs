import {DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR} from '@duckdb/node-api';
import {top} from '../reference/near.mjs';
import {YSTART} from '../reference/gen.mjs';

const columns = {
  youth: VARCHAR,
  date: INTEGER,
  commune: VARCHAR,
  nature: VARCHAR,
  theme: VARCHAR,
  sexe: VARCHAR,
  niveau: VARCHAR,
  age: INTEGER,
  cents: INTEGER,
};
const types = Object.values(columns);
const definition = Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');
/** Rows that a chunk of DuckDB holds. */
const CHUNK = 2048;

const band = `CASE WHEN age < 18 THEN '16-17' WHEN age < 22 THEN '18-21' WHEN age < 26 THEN '22-25' ELSE '26+' END`;
/** 11 statements; the top 5 follows from the first. */
const statements = {
  t1: 'SELECT commune, count(*) FROM w GROUP BY 1',
  t2: 'SELECT commune, count(DISTINCT youth) FROM w GROUP BY 1',
  t3: 'SELECT nature, count(*) FROM w GROUP BY 1',
  t4: `SELECT commune || '|' || nature, count(*) FROM w GROUP BY 1`,
  t5: `SELECT sexe || '|' || ${band}, count(DISTINCT youth) FROM w GROUP BY 1`,
  t6: 'SELECT niveau, count(DISTINCT youth) FROM w GROUP BY 1',
  t7: `SELECT '', count(DISTINCT youth) FILTER (niveau IN ('Sans diplôme', 'CAP-BEP')) / count(DISTINCT youth) FROM w`,
  t8: 'SELECT commune, sum(cents) FROM w GROUP BY 1',
  t9: `SELECT commune, count(DISTINCT youth) FROM w WHERE nature = 'Entretien' GROUP BY 1`,
  t10: `SELECT theme, count(*) FROM w WHERE date >= ${YSTART[1]} AND date < ${YSTART[2]} GROUP BY 1`,
  t12: `SELECT '', count(DISTINCT youth) FROM w`,
};

let connection;

async function start() {
  const instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
}

async function ingest(rows) {
  await connection.run(`CREATE OR REPLACE TABLE w (${definition})`);
  const appender = await connection.createAppender('w');
  for (let from = 0; from < rows.length; from += CHUNK) {
    const part = rows.slice(from, from + CHUNK);
    const chunk = DuckDBDataChunk.create(types, part.length);
    for (let at = 0; at < 8; at++)
      chunk.setColumnValues(
        at,
        part.map((row) => row[at]),
      );
    chunk.setColumnValues(
      8,
      part.map((row) => Math.round(row[8] * 100)),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

async function query() {
  const answers = {};
  for (const [id, sql] of Object.entries(statements)) {
    const lines = (await (await connection.runAndReadAll(sql)).getRows()).map(([key, value]) => [key, Number(value)]);
    answers[id] = id === 't7' || id === 't12' ? lines[0][1] : Object.fromEntries(lines);
  }
  return {...answers, t11: top(answers.t1)};
}

export const duckdb = {name: 'DuckDB 1.5.6', start, ingest, query};
