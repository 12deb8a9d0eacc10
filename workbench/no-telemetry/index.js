import {createIdentifier} from '@univerjs/core';

/**
 * In place of Univer's package of that name: `@univerjs/sheets-ui` asks for the name of a service that would send how long
 * drawing took, and works without one. Nothing ever registers here.
 */
export const ITelemetryService = createIdentifier('telemetry.service');
