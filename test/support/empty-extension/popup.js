// When it stands, as the frame after it begins.
requestAnimationFrame(() => setTimeout(() => performance.mark("card drawn")));
