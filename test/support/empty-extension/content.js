// This world is only there to send messages from.
globalThis.empty = true;
