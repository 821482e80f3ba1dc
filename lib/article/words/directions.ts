/** Words of rise (1) and fall (−1). "narrowed" and "widened" are of the size of a gap, as all changes of a balance. */
export const directionRows: readonly { readonly sign: 1 | -1; readonly phrases: string }[] = [
  {
    sign: 1,
    phrases:
      "the growth|the increase|the rise|the increase rate|up from|lift|lifted|lifts|lifting|propelled|pushed up|worse|worsened|worsening|rise|rises|rose|risen|rising|increase|increases|increased|increasing|grow|grows|grew|grown|growing|growth|gain|gains|gained|gaining|up|higher|more|jump|jumps|jumped|jumping|surge|surges|surged|surging|soar|soars|soared|soaring|climb|climbs|climbed|climbing|expand|expands|expanded|expanding|expansion|add|adds|added|adding|advance|advanced|advances|advancing|leap|leapt|leaped|leaps|skyrocketed|skyrocketing|rocketed|improve|improved|improves|improving|improvement|widen|widened|widens|widening|wider|accelerated|boost|boosted|raise|raised|raising|increment|upturn|uptick|rebound|rebounded|rebounding|recovered|recovery|larger|bigger|greater|above|ballooned|ballooning|went up|go up|goes up|gone up|going up|picked up|swelled|swelling|swell|hike|ahead|stronger|enlarged|multiplied|deepened|deepening|shot up|upward|strengthened|plus|exceeding|spiked|spike|inched up|edged up|edged higher|ticked up|uptrend|went higher|built up|in excess|spurt|spurted|zoomed|firmed|bounced|bounce|bounced back|escalated|intensified|increase of|better|accelerate|mushroomed|swung up",
  },
  {
    sign: -1,
    phrases:
      "the decline|the decrease|the drop|the fall|down from|dragged|dragging|pushed down|lag|lags|fall|falls|fell|fallen|falling|decrease|decreases|decreased|decreasing|decline|declines|declined|declining|drop|drops|dropped|dropping|reduce|reduced|reduces|reducing|reduction|down|lower|less|fewer|smaller|shrink|shrank|shrunk|shrinks|shrinking|shrinkage|contract|contracted|contracts|contracting|contraction|slump|slumped|slumps|slumping|plunge|plunged|plunges|plunging|slip|slipped|slips|slipping|slid|slide|slides|sliding|sink|sank|sunk|sinks|sinking|narrow|narrowed|narrows|narrowing|narrower|tumble|tumbled|tumbles|tumbling|plummet|plummeted|plummets|plummeting|dip|dipped|dips|dipping|lost|lose|losing|loss|shed|cut|downturn|collapse|collapsed|collapsing|crashed|crash|eased|easing|ease|dive|dives|dived|nosedive|nosedived|weaker|weakened|retreated|below|under|lowered|went down|go down|goes down|gone down|going down|shaved|slashed|slimmed|minus|diminished|dwindled|dwindling|sagged|receded|thinned|pared|trimmed|edged down|edged lower|inched down|ticked down|came down|downward|halving|tailed off|short|shortened|deteriorated",
  },
];

/** Words that multiply by themselves: "tripled", "halved"; the factor is signed by itself. */
export const factorRows: readonly { readonly factor: number; readonly phrases: string }[] = [
  {
    factor: 1.5,
    phrases: "half as much again|half as many again|half as high again|half as large again",
  },
  {
    factor: 2,
    phrases:
      "doubled|doubling|doubles|double|twofold|two-fold|twice|twice as much|twice as high|twice as large|twice as many|twice as big",
  },
  {
    factor: 3,
    phrases:
      "tripled|tripling|triples|triple|trebled|trebling|treble|threefold|three-fold|thrice|triplicated",
  },
  {
    factor: 4,
    phrases: "quadrupled|quadrupling|quadruple|quadruples|fourfold|four-fold",
  },
  { factor: 5, phrases: "quintupled|quintupling|fivefold|five-fold" },
  { factor: 6, phrases: "sextupled|sixfold|six-fold" },
  { factor: 7, phrases: "septupled|sevenfold|seven-fold" },
  { factor: 8, phrases: "octupled|eightfold|eight-fold" },
  { factor: 9, phrases: "ninefold|nine-fold" },
  { factor: 10, phrases: "tenfold|ten-fold|decupled" },
  {
    factor: 0.5,
    phrases:
      "halved|halving|halves|cut in half|fell by half|dropped by half|decreased by half|shrank by half|declined by half|down by half|reduced by half|was cut by half|half as much|half as high|half as large|half as many",
  },
];

/** Verbs of direction that open a statement of their own behind a figure: "imports of $3 million fell by 2 percent". */
export const pastVerbs =
  /^(?:fell|rose|grew|dropped|declined|increased|decreased|jumped|slumped|surged|sank|shrank|climbed|soared|plunged|slipped|slid|went up|went down|lost|gained|added|widened|narrowed|expanded|contracted|tumbled|plummeted|advanced|dipped|eased|swelled)$/;
