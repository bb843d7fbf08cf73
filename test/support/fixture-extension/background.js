const started = performance.timeOrigin;
(globalThis.browser ?? chrome).runtime.onMessage.addListener((message, sender, reply) =>
  reply({ message, started }),
);
