const groups: ReadonlyArray<
  readonly [string, ReadonlyArray<readonly [readonly string[], string]>]
> = [
  [
    "On every page",
    [
      [["/", "Ctrl K"], "search for anything"],
      [["?"], "show these keys"],
    ],
  ],
  [
    "In the suggestions of the search",
    [
      [["↓", "↑"], "to the next, to the one before"],
      [["Enter"], "open the one chosen, or search in full"],
      [["Esc"], "close them"],
    ],
  ],
  [
    "On a chart that has the focus",
    [
      [["←", "→"], "over its points, in time"],
      [["↑", "↓"], "to another line"],
      [["Home", "End"], "to the first point, to the last"],
      [["+", "−"], "show a shorter stretch of time, a longer one"],
      [["0"], "show all years"],
      [["Esc"], "leave the point"],
    ],
  ],
];

/** The keys that pages know beside those of the browser. */
export const KeyList = () =>
  groups.map(([where, keys]) => (
    <section className="keys" key={where}>
      <h2>{where}</h2>
      <dl>
        {keys.map(([names, meaning]) => (
          <div key={meaning}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
