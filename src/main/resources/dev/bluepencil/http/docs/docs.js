// The document names the service by its public address; calls go to the address this page came from, which is the same
// service under a name that surely works here.
function reachedFromHere(text) {
  const published = JSON.parse(text).servers[0].url;
  const here = location.origin + new URL(published).pathname.replace(/\/$/, "");
  return JSON.parse(text.replaceAll(published, here));
}

const page = document.getElementById("page");
const answer = await fetch(page.dataset.document);
const spec = reachedFromHere(await answer.text());

document.title = spec.info.title;
SwaggerUIBundle({
  spec,
  domNode: page,
  deepLinking: true,
  persistAuthorization: false,
  validatorUrl: null,
});
