// A button in each block of code that copies it.
if (navigator.clipboard) {
  for (const block of document.querySelectorAll(".md-typeset .highlight")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pl-copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.querySelector("code").textContent);
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = "Copy"), 2000);
    });
    block.append(button);
  }
}
