"""What a reader's eye finds, as scripts for the browser: words over words, words that leave the page."""

# Words for the ear alone are cut to nothing, by themselves or with all their surroundings.
FOR_THE_EAR = """const isForTheEar = e => {
  for (; e && e !== document.body; e = e.parentElement) {
    const style = getComputedStyle(e);
    if (style.clipPath !== 'none' || (style.clip !== 'auto' && style.position === 'absolute')) return true;
    if (style.overflowX === 'hidden' && e.clientWidth <= 1) return true;
  }
  return false;
};"""

# Boxes of letters are looked at less the air above and below.
OVERPRINTED = (
    "(within) => {"
    + FOR_THE_EAR
    + """
  const boxesOf = part => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT), boxes = [];
    while (walker.nextNode()) {
      const node = walker.currentNode, parent = node.parentElement;
      if (!node.textContent.trim() || !parent.checkVisibility() || parent.closest('symbol') || isForTheEar(parent)) continue;
      const range = document.createRange(); range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const air = box.height / 4;
        if (box.width > 1) boxes.push([node.textContent.trim().slice(0, 30), box.left, box.right, box.top + air, box.bottom - air]);
      }
    }
    return boxes;
  };
  return [...document.querySelectorAll(within)].flatMap(part => {
    const boxes = boxesOf(part), found = [];
    boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
      if (a[1] < b[2] - 1 && b[1] < a[2] - 1 && a[3] < b[4] && b[3] < a[4]) found.push(`${part.id}: ${a[0]} / ${b[0]}`);
    }));
    return found;
  });
}"""
)

SIDEWAYS = (
    "() => {"
    + FOR_THE_EAR
    + """
  const wide = document.documentElement.clientWidth;
  const texts = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('.signs'))
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) && !isForTheEar(e));
  return [document.documentElement.scrollWidth > wide ? 'the page scrolls sideways' : '',
    ...texts.filter(e => e.getBoundingClientRect().right > wide + 1).map(e => e.textContent.trim())].filter(Boolean);
}"""
)

# Words that leave their sheet, or run into its foot.
BEYOND = """() => [...document.querySelectorAll('main > .page')].flatMap(sheet => {
  const edge = sheet.getBoundingClientRect(), foot = sheet.querySelector(':scope > .foot, :scope > .base');
  const floor = foot ? foot.getBoundingClientRect().top : edge.bottom;
  const number = sheet.querySelector('.no') ? sheet.id + ': ' : '';
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT), out = [];
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!node.textContent.trim() || !parent.checkVisibility() || parent.closest('.ear, .screen')) continue;
    const range = document.createRange(); range.selectNodeContents(node);
    const isFoot = foot && foot.contains(parent);
    for (const box of range.getClientRects())
      if (box.width && (box.right > edge.right - 40 || box.left < edge.left + 40
          || box.bottom > edge.bottom - 8 || (!isFoot && box.bottom > floor + 1)))
        out.push(sheet.id + ': ' + node.textContent.trim().slice(0, 40));
  }
  return out;
})"""
