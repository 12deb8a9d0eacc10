import {chartObjectName} from '../../shared';
import type {PlanChart} from '../../shared';
import {escapeAttribute} from '../xml/escape';
import {xmlHead} from './sheet-xml';
import {relationNamespace} from '../xml/namespaces';

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

export function printDrawing(anchors: readonly string[]): string {
  return (
    `${xmlHead}<xdr:wsDr xmlns:xdr="${drawingNamespace}" ` +
    `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors.join('')}</xdr:wsDr>`
  );
}

/** Where a chart stands. Namespaces are declared on the spot, so that it can join a drawing that others made. */
export function printAnchor(chart: PlanChart, objectId: number, relationId: string): string {
  const {row, column, rows, columns} = chart.area;
  const corner = (name: string, atRow: number, atColumn: number) =>
    `<xdr:${name}><xdr:col>${atColumn}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${atRow}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${drawingNamespace}" editAs="oneCell">` +
    `${corner('from', row, column)}${corner('to', row + rows, column + columns)}` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${objectId}" name="${escapeAttribute(chartObjectName(chart))}" descr="${escapeAttribute(chart.alt)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" x="0" y="0"/>' +
    '<a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" cx="0" cy="0"/></xdr:xfrm>' +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${relationNamespace}" r:id="${relationId}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}
