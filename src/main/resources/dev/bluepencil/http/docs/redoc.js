const page = document.getElementById("page");
const answer = await fetch(page.dataset.document);
const spec = await answer.json();
const fontFamily = "system-ui, sans-serif";

document.title = spec.info.title;
Redoc.init(spec, { theme: { typography: { fontFamily, headings: { fontFamily } } } }, page);
