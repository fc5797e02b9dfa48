#!/usr/bin/env node
/**
 * `npx passerelle <command>`: the command line, run from its sources as all
 * tools are (docs/decisions/0003-tsx-for-the-tools.md).
 */
import { register } from 'tsx/esm/api';

register();
await import( new URL( '../src/cli/passerelle.ts', import.meta.url ).href );
