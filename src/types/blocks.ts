// Written by `npm run types`: edit blocks/*/block.json instead.
