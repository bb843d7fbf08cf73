globalThis.fixture = {
  answer: 42,
  ask: (message) => (globalThis.browser ?? chrome).runtime.sendMessage(message),
};
