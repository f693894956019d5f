/** What a screen reader has of the pane: Chromium's own tree of it. */
async function spokenTree(page) {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { id: frameId } = frameTree.childFrames.find(({ frame }) => frame.url.includes('taskpane')).frame;
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [] }) => ({
      role: role?.value,
      name: name?.value ?? '',
      description: description?.value ?? '',
      level: properties.find((property) => property.name === 'level')?.value.value,
    }));
}

const controls = ['button', 'link', 'textbox', 'combobox', 'radio', 'checkbox', 'slider', 'tab', 'searchbox'];
/** Names that say nothing of what they are of. */
const bare = /^(more|show|edit|remove|delete|go|open|ok|reset|take back)$/i;

/** What a screen reader would not tell its user of the pane as it is now, in words. */
export async function notSpoken(page) {
  const tree = await spokenTree(page);
  const faults = [];
  const named = new Map();
  for (const { role, name } of tree.filter((node) => controls.includes(node.role))) {
    if (name.trim() === '' || bare.test(name.trim())) faults.push(`${role} called "${name}"`);
    // The same figure of the same cell may be named twice.
    if (role === 'button' && !/ Go to \S/.test(name)) named.set(name, (named.get(name) ?? 0) + 1);
  }
  for (const [name, count] of named) if (count > 1) faults.push(`${count} buttons called "${name}"`);
  for (const { role, name, description } of tree) {
    if (role === 'table' && name === '') faults.push(`a table without a name (${description})`);
    if (/cell$/i.test(role) && /^\(\d/.test(name)) faults.push(`"${name}" is not read as negative`);
  }
  const headings = tree.filter(({ role }) => role === 'heading');
  if (headings.filter(({ level }) => level === 1).length !== 1) faults.push('not one heading of level 1');
  let above = 0;
  for (const { name, level } of headings) {
    if (level > above + 1) faults.push(`"${name}" is of level ${level} below one of level ${above}`);
    above = level;
  }
  if (tree.filter(({ role }) => role === 'main').length !== 1) faults.push('no main part');
  return faults;
}
