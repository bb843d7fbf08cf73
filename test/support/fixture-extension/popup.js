document.querySelector("h1").onclick = () => (document.title = "clicked");
addEventListener("keydown", ({ key }) => (document.title = key));
