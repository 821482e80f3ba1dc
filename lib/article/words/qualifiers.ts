import type { Qualifier } from "../../figure";

/** What stands before a figure and says how exactly it is meant. */
export const qualifierRows: readonly { readonly mark: Qualifier; readonly phrases: string }[] = [
  {
    mark: "~",
    phrases:
      "about|around|nearly|almost|some|approximately|approx|approx .|roughly|circa|c .|ca .|close to|an estimated|in the region of|in the order of|of the order of|approaching|virtually|practically|something like|somewhere around|near|nearing|~|≈|an approximate|a rough|approximating|in the neighborhood of|in the neighbourhood of|a little under or over|not far from|just about|more or less|nearly about|close on|an average of about|just shy of about",
  },
  {
    mark: ">",
    phrases:
      "more than|over|above|exceeded|exceeding|exceeds|exceed|in excess of|at least|upwards of|upward of|surpassed|surpassing|surpasses|topped|topping|tops|just over|slightly more than|slightly over|slightly above|a little over|a little more than|just above|well over|well above|well in excess of|no less than|not less than|somewhat more than|greater than|higher than|passed|crossed|crossing|beyond|far more than|much more than|> |>|north of|a bit more than|a bit over|comfortably over|comfortably above|overshot|bigger than|larger than|broke through|went over|as much as over|to more than|a touch over|a shade over|a fraction over|a record of over|slightly exceeded|slightly exceeding|went past|more even than",
  },
  {
    mark: "<",
    phrases:
      "less than|under|below|fewer than|just under|just below|slightly less than|slightly under|slightly below|a little under|a little less than|no more than|not more than|at most|short of|just short of|fell short of|well under|well below|lower than|smaller than|a bit less than|a bit under|shy of|just shy of|<|south of|does not exceed|did not exceed|not exceeding|a shade under|a touch under|somewhat less than|somewhat under",
  },
  {
    mark: "=",
    phrases:
      "up to|as much as|as many as|as high as|as low as|exactly|only|just|a mere|a record|a total of|an overall|a whopping|a full|merely|even|another|a further|an additional|an impressive|a robust|a modest|a sharp|a record high of|a whole|a solid|a strong|a staggering|a hefty|a slight|a considerable|a significant|barely",
  },
];

/** What may stand behind a figure and says the same: "$5 billion or so". */
export const qualifiersBehind: Readonly<Record<string, Qualifier>> = {
  "or so": "~",
  "or thereabouts": "~",
  "or more": ">",
  plus: ">",
  "- plus": ">",
  "or less": "<",
  "- odd": "~",
  odd: "~",
  approximately: "~",
  "+": ">",
};
