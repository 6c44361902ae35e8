import { expect, it } from 'vitest';
import { familyOf } from './family';
import { parseListQuery } from './list-query';

const DEFAULTS = { hub: undefined, deleted: false, offset: 0, limit: 5_000, orderBy: undefined };

it.each([
  ['', DEFAULTS],
  [
    'hub=us&deleted=true&offset=5000&limit=100&order=desc:modified_at',
    { hub: 'us', deleted: true, offset: 5_000, limit: 100, orderBy: 'desc:modified_at' },
  ],
  ['offset=-1&limit=0', { ...DEFAULTS, limit: 1 }],
  ['limit=5001', DEFAULTS],
  ['limit=1e9&offset=0x10', DEFAULTS],
  ['limit=NaN&offset=١٢', DEFAULTS],
  ['offset=999999999999', { ...DEFAULTS, offset: 1_000_000_000 }],
  ['order=name;drop&deleted=1', DEFAULTS],
  ['hub=&_rsc=1&org[]=x', DEFAULTS],
])('reads %j', (query, expected) => {
  expect(parseListQuery(new URLSearchParams(query))).toEqual(expected);
});

it.each(['hub=a&hub=b', 'limit=1&limit=2', 'offset=1&offset=1', 'deleted=true&deleted=false', 'order=a&order=b'])(
  'refuses %j, which two readers could read in two ways',
  (query) => {
    expect(parseListQuery(new URLSearchParams(query))).toBeNull();
  },
);

it.each([
  ['DH-2024-117_assay.CSV', 'table'],
  ['hole.las', 'log'],
  ['pit.dxf', 'cad'],
  ['mag_tmi.tif', 'raster'],
  ['ore.omf', 'mesh'],
  ['report.v2.pdf', 'document'],
  ['README', 'other'],
  ['.csv', 'table'],
  ['a.', 'other'],
  ['', 'other'],
  ['x.constructor', 'other'],
])('counts %j as %s', (name, family) => {
  expect(familyOf(name)).toBe(family);
});
