'use strict';
// Search, sorting, the view of one unit, and English. Everything is shown by text nodes and attributes that can't run.
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const languages = ['vi', 'en'];
  let language = 0;

  // --- texts and numbers ---

  const fill = (text, values) =>
    Object.entries(values).reduce((filled, [name, value]) => filled.split(`{${name}}`).join(value), text);
  const say = (key, values = {}) => fill(data.words[key][language], values);

  /** Groups the thousands of a string of digits. */
  const grouped = (digits) => {
    const groups = [];
    for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
    return groups.join(language ? ',' : '.');
  };
  /** A whole number of ten-thousandths, exactly: with 2 decimals, and a third and fourth where it has them. */
  const points = (count) => {
    const size = Math.abs(count);
    const fraction = String(size % 10000).padStart(4, '0').replace(/0{1,2}$/, '');
    return `${count < 0 ? '-' : ''}${grouped(String(Math.floor(size / 10000)))}${language ? '.' : ','}${fraction}`;
  };
  const signed = (count) => (count > 0 ? '+' : '') + points(count);

  /** A text without marks and case, as the program folds it: `duong` finds `Đường`. */
  const fold = (text) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐÐðƉɖ]/g, 'd').toLowerCase().replace(/\s/g, ' ');

  /** An element with attributes, and texts or elements within. */
  const make = (tag, attributes = {}, ...within) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(name, '');
      else if (value !== false && value !== null) element.setAttribute(name, value);
    }
    element.append(...within.filter((part) => part !== null));
    return element;
  };
  const button = (text, attributes, press) => {
    const made = make('button', { type: 'button', ...attributes }, text);
    made.addEventListener('click', press);
    return made;
  };

  // --- units ---

  const units = new Map();
  data.blocks.forEach((block) =>
    block.units.forEach((unit, place) => units.set(unit.id, { unit, block, place, folded: fold(`${unit.name} ${unit.id}`) })));
  const rows = all('table.units tbody tr').map((row) => ({ row, ...units.get(row.dataset.unit) }));
  const status = byId('hits');

  // --- search and choice of a block ---

  const search = make('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false' });
  const searchLabel = make('label', { for: 'search' });
  const searchHint = make('span', { id: 'search-hint', class: 'hint' });
  search.setAttribute('aria-describedby', 'search-hint');
  const choices = make('div', { role: 'group', class: 'choices' });
  let chosen = '';
  const choose = (id) => {
    chosen = id;
    all('button', choices).forEach((each) => each.setAttribute('aria-pressed', String(each.dataset.block === id)));
    filter();
  };
  const choice = (id, name, attributes = {}) =>
    button(name, { 'data-block': id, 'aria-pressed': String(id === ''), ...attributes }, () => choose(id));
  const everything = choice('', '');
  choices.append(everything, ...data.blocks.map((block) => choice(block.id, block.name, { lang: 'vi' })));

  const filter = () => {
    const words = fold(search.value).split(' ').filter(Boolean);
    let hits = 0;
    let possible = 0;
    const shown = new Set();
    for (const { row, block, folded } of rows) {
      const within = chosen === '' || block.id === chosen;
      const hit = within && words.every((word) => folded.includes(word));
      row.hidden = !hit;
      possible += Number(within);
      hits += Number(hit);
      if (hit) shown.add(block.id);
    }
    all('div.block').forEach((block) => { block.hidden = !shown.has(block.dataset.block); });
    if (words.length === 0 && chosen === '') status.textContent = '';
    else if (hits === 0) status.textContent = say('no-hits');
    else status.textContent = say('hits', { count: String(hits), all: String(possible) });
  };
  search.addEventListener('input', filter);
  byId('tools').append(make('div', { role: 'search', class: 'search' }, searchLabel, search, searchHint), choices);

  // --- sorting ---

  const collator = new Intl.Collator('vi');
  /** What a cell is sorted by: a number, else its text; null for an empty cell. */
  const key = (cell) => {
    const number = cell.dataset.n ?? cell.dataset.k;
    if (number !== undefined) return Number(number);
    return cell.tagName === 'TH' ? cell.textContent : null;
  };
  const compare = (one, other, falling) => {
    // What has no value stands last whichever way the others go.
    if (one === null || other === null) return (one === null) - (other === null);
    const order = typeof one === 'number' ? one - other : collator.compare(one, other);
    return falling ? -order : order;
  };
  const sort = (table, heading, falling) => {
    const at = [...heading.parentNode.children].indexOf(heading);
    const body = table.tBodies[0];
    const keyed = [...body.rows].map((row) => [key(row.cells[at]), row]);
    keyed.sort(([one], [other]) => compare(one, other, falling));
    body.append(...keyed.map(([, row]) => row));
    all('th', table.tHead).forEach((each) => each.removeAttribute('aria-sort'));
    heading.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
    status.textContent = say(falling ? 'sorted-falling' : 'sorted-rising', { column: heading.textContent });
  };
  for (const table of all('table.units')) {
    for (const heading of all('th', table.tHead)) {
      const text = button(heading.textContent, { 'data-t': heading.dataset.t ?? null }, () => {
        const now = heading.getAttribute('aria-sort');
        const falling = now === null ? 'falling' in heading.dataset : now === 'ascending';
        sort(table, heading, falling);
      });
      heading.removeAttribute('data-t');
      heading.replaceChildren(text);
      if (heading.classList.contains('rank')) heading.setAttribute('aria-sort', 'ascending');
    }
  }

  // A table that is laid out as a list on phones stays a table to a screen reader.
  const roles = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' };
  const keepRoles = (table) => {
    for (const part of [table, ...all('thead, tbody, tr, td, th', table)]) {
      const heading = part.scope === 'col' ? 'columnheader' : 'rowheader';
      part.setAttribute('role', roles[part.tagName] ?? heading);
    }
  };
  all('table.units').forEach(keepRoles);

  // --- one unit ---

  const view = byId('unit');
  let open = null;
  const link = (id, text, attributes) => make('a', { href: `#unit=${encodeURIComponent(id)}`, lang: 'vi', ...attributes }, text);
  const valueOf = (value, none) => {
    if (value === null) return none;
    return value === '-' ? say('not-applicable') : points(value);
  };
  const table = (name, headings, bodies) => {
    const cells = headings.map(([kind, text]) => make('th', { scope: 'col', class: kind }, text));
    const head = make('thead', {}, make('tr', {}, ...cells));
    const made = make('table', { class: name }, head, ...bodies);
    for (const row of all('tbody tr', made)) {
      [...row.children].forEach((cell, at) => { if (headings[at]) cell.dataset.l = headings[at][1]; });
    }
    keepRoles(made);
    return made;
  };

  const neighbours = ({ block, place }) => {
    const near = [[block.units[place - 1], 'previous'], [block.units[place + 1], 'next']];
    const links = near.filter(([unit]) => unit).map(([unit, key]) =>
      make('li', {}, say(key), ' ', link(unit.id, unit.name)));
    return make('nav', { class: 'neighbours', 'aria-label': say('neighbours') }, make('ul', {},
      make('li', {}, '← ', make('a', { href: '#ranking' }, say('back'))), ...links));
  };

  const facts = ({ unit, block }) => {
    const ranked = block.units.filter((other) => other.rank !== null).length;
    const list = [
      [say('column-rank'), unit.rank === null ? say('unranked') : say('rank-of', { rank: String(unit.rank), all: String(ranked) })],
      [say('column-index'), points(unit.index) + (unit.pending ? ' *' : '')],
      [say('column-total'), points(unit.total)],
      [say('column-max'), points(unit.max)],
      [say('self-total'), points(unit.self)],
    ];
    if (block.mean !== null) list.push([say('block-mean'), points(block.mean)]);
    if (unit.band !== null) list.push([say('column-band'), block.bands[unit.band], 'vi']);
    if (unit.head !== null) list.push([say('column-head'), block.heads[unit.head], 'vi']);
    if (unit.last) {
      const [index, rank] = unit.last;
      const before = say('last-year', { index: points(index), rank: rank === null ? '–' : String(rank) });
      list.push([fill(data.words['column-before'][language], { year: String(data.lastYear) }), before]);
    }
    return make('dl', { class: 'facts' }, ...list.map(([name, text, lang]) =>
      make('div', {}, make('dt', {}, name), make('dd', { lang: lang ?? null }, text))));
  };

  /** The part of a maximum in percent, rounded half up to 2 decimals, as the index is. */
  const percent = (score, max) => (max > 0 ? points(Math.floor((score * 20000 + max) / (2 * max)) * 100) : '–');
  const areasOf = ({ unit, block }) => {
    const areas = data.sets[block.set].filter((line) => line[0] === 0);
    const lines = areas.map(([, code, title], at) => {
      const [score, max] = unit.areas[at];
      const mean = block.areas[at];
      return make('tr', {},
        make('th', { scope: 'row', lang: 'vi', class: 'name' }, `${code} ${title}`),
        make('td', { class: 'number' }, points(score)),
        make('td', { class: 'number' }, points(max)),
        make('td', { class: 'number' }, percent(score, max)),
        make('td', { class: 'number' }, mean === null ? '–' : points(mean)));
    });
    return table('areas', [['name', say('column-area')], ['number', say('column-total')], ['number', say('column-max')],
      ['number', say('column-part')], ['number', say('column-mean')]], [make('tbody', {}, ...lines)]);
  };

  /** Why an item has its score: who took points, and what was said. */
  const why = ([, settled, , reason, ...losses]) => {
    const cell = make('td', { class: 'why' });
    const taken = losses.map(([who, count]) => fill(data.lostBy[who][language], { points: points(count) }));
    if (settled === null) taken.push(say('provisional'));
    if (taken.length > 0) cell.append(make('span', { class: 'taken' }, taken.join('; ')));
    if (reason !== null) cell.append(make('span', { class: 'said', lang: 'vi' }, data.reasons[reason]));
    return cell;
  };
  const itemsOf = ({ unit, block }) => {
    const bodies = [];
    let at = 0;
    let title = null;
    for (const [level, code, name, max, isItem] of data.sets[block.set]) {
      if (level === 0) bodies.push(make('tbody', {}));
      if (!isItem) {
        title = make('tr', { class: `group level-${level}` },
          make('th', { scope: 'rowgroup', colspan: '7', lang: 'vi' }, `${code} ${name}`));
        bodies.at(-1).append(title);
        continue;
      }
      const item = unit.items[at];
      at += 1;
      bodies.at(-1).append(make('tr', { class: 'item', 'data-lost': item[2] !== 0 },
        make('td', { class: 'code' }, code),
        make('th', { scope: 'row', lang: 'vi', class: 'name' }, name),
        make('td', { class: 'number' }, points(max)),
        make('td', { class: 'number' }, valueOf(item[0], say('not-answered'))),
        make('td', { class: 'number final' }, valueOf(item[1], '*')),
        make('td', { class: 'number lost' }, item[2] === 0 ? '–' : points(item[2])),
        why(item)));
    }
    return table('items', [['code', say('column-code')], ['name', say('column-item')], ['number', say('column-max')],
      ['number', say('column-self')], ['number', say('column-final')], ['number', say('column-lost')],
      ['why', say('column-why')]], bodies);
  };

  /** Hides items that lost nothing, with groups that are then empty. */
  const onlyLost = (items, only, told) => {
    const lines = all('tr.item', items);
    lines.forEach((line) => { line.hidden = only && !('lost' in line.dataset); });
    for (const group of all('tr.group', items)) {
      const level = Number(group.className.match(/level-(\d+)/)[1]);
      let next = group.nextElementSibling;
      let filled = false;
      while (next && !(next.matches('.group') && Number(next.className.match(/level-(\d+)/)[1]) <= level)) {
        filled ||= next.matches('.item') && !next.hidden;
        next = next.nextElementSibling;
      }
      group.hidden = !filled;
    }
    const shown = lines.filter((line) => !line.hidden).length;
    told.textContent = say('items-shown', { count: String(shown), all: String(lines.length) });
  };

  const show = (entry) => {
    const { unit, block } = entry;
    const items = itemsOf(entry);
    const told = make('p', { role: 'status', class: 'note' });
    const only = make('input', { type: 'checkbox', id: 'only-lost' });
    only.addEventListener('change', () => onlyLost(items, only.checked, told));
    view.replaceChildren(
      neighbours(entry),
      make('h2', { id: 'unit-title', tabindex: '-1', lang: 'vi' }, unit.name),
      make('p', { class: 'note', lang: 'vi' }, block.name),
      facts(entry),
      make('h3', {}, say('unit-areas')),
      areasOf(entry),
      make('h3', {}, say('unit-items')),
      make('div', { class: 'tools' }, make('label', { class: 'tick' }, only, say('only-lost')),
        button(say('print'), {}, () => window.print())),
      told,
      items);
    view.setAttribute('aria-labelledby', 'unit-title');
    open = entry;
  };

  // --- addresses: #unit=…, #ranking, #charts, #check, each with &lang=en where English is shown ---

  const reading = () => new URLSearchParams(location.hash.slice(1));
  const titled = () => {
    const title = `${say('title')} ${data.year}`;
    document.title = open ? `${open.unit.name} – ${title}` : title;
  };
  const remember = () => {
    const parts = location.hash.slice(1).split('&').filter((part) => part !== '' && !part.startsWith('lang='));
    if (language) parts.push(`lang=${languages[language]}`);
    const hash = parts.length > 0 ? `#${parts.join('&')}` : location.href.split('#')[0];
    if (hash !== location.hash) history.replaceState(null, '', hash);
  };

  const route = (isFirst) => {
    const address = reading();
    if (address.has('lang')) speak(Math.max(0, languages.indexOf(address.get('lang'))));
    const entry = units.get(address.get('unit'));
    const before = open;
    byId('overview').hidden = entry !== undefined;
    view.hidden = entry === undefined;
    open = null;
    if (entry) {
      show(entry);
      byId('unit-title').focus();
      window.scrollTo(0, 0);
    } else if (!isFirst) {
      const name = [...address.keys()][0] ?? '';
      const back = before && rows.find(({ unit }) => unit === before.unit);
      // Back from a unit the reader stands where they left, else where the link leads.
      const target = back && ['', 'ranking', 'lang'].includes(name) ? back.row.querySelector('a') : byId(`${name}-title`);
      target?.focus();
    }
    titled();
    remember();
  };

  // --- language ---

  const speak = (other) => {
    language = other;
    root.lang = languages[language];
    for (const each of all('[data-t]')) each.textContent = data.texts[each.dataset.t][language];
    for (const each of all('[data-a]')) each.setAttribute('aria-label', data.texts[each.dataset.a][language]);
    for (const each of all('[data-n]')) {
      const count = Number(each.dataset.n);
      each.textContent = 's' in each.dataset ? signed(count) : points(count);
    }
    for (const table of all('table.units')) {
      const headings = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
      for (const row of table.tBodies[0].rows) {
        [...row.cells].forEach((cell, at) => { cell.dataset.l = headings[at]; });
      }
    }
    searchLabel.textContent = say('search');
    searchHint.textContent = say('search-hint');
    everything.textContent = say('all-blocks');
    choices.setAttribute('aria-label', say('blocks'));
    switches.setAttribute('aria-label', say('language'));
    all('button', switches).forEach((each, at) => each.setAttribute('aria-pressed', String(at === language)));
    filter();
  };
  const switches = make('div', { role: 'group', class: 'choices' },
    ...['Tiếng Việt', 'English'].map((name, at) => button(name, { lang: languages[at] }, () => {
      speak(at);
      if (open) show(open);
      titled();
      remember();
    })));
  byId('languages').append(switches);

  byId('areas').hidden = true;
  root.classList.add('script');
  speak(0);
  route(true);
  window.addEventListener('hashchange', () => route(false));
})();
