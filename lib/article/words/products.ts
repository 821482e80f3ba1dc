const listed = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that end a product's name. */
export const productStops = listed(
  "worth valued value to from in for at with by on was were is are been be being abroad overseas during over as that which than who when where while totaled totalled totaling totalling amounted amounting reached reaching made stood hit came equaled equalled cost costing has had have alone this last brought fetched generated respectively per via through under into between among against within across according after before since the its their it they these those he she said there per worldwide also respectively compared followed including excluding together because if but or so only row succession turn general mainly mostly chiefly primarily not no",
);

/** Words that may stand in a product's name but make none alone. */
export const plainGoods = listed(
  "goods products product commodities commodity merchandise item items cargo things stuff output wares and of other various all such various both own total volume value amount terms general most more less worth origin many several foreign domestic local national quantity quantities country countries republic nation exporters importers producers growers farmers manufacturers makers sellers traders dealers winemakers exporter importer producer neighbour neighbor neighbours neighbors companies company firms firm businesses enterprises mills refiners refineries miners shippers suppliers vendors breeders planters millers wineries giant partner partners bloc region kind kinds types type cash",
);

/** Words before a flow that name no product. */
export const flowAdjectives = listed(
  "outbound inbound chief principal primary leading adjustment adjustments alone sequentially annual monthly quarterly yearly recent record strong weak weaker stronger total overall combined whereas but ; : seasonally adjusted bilateral main top key major average cumulative direct mutual official latest additional new net gross two-way two way whole entire main same such actual nominal real estimated preliminary provisional commercial year country countries nation republic state bilateral aggregate general their its the a an this that these those our his her each both all some any more less higher lower growing rising falling huge large small big massive significant sharp slight slightly nearly almost about just only over under while when as where because since if although and or but nor so with to from of in on at by for between among into against than via per one two three other first second third fourth fifth half quarter month months corresponding respective former latter merchandise goods products commodity worth value volume physical mainly chiefly also meanwhile however thus hence therefore further moreover overall still yet even then now there here regular world global international largest biggest highest lowest smallest best worst worldwide narrowest widest unadjusted rebounding surging traditional",
);

/** Verbs that stand before a flow: "Serbia reported exports of …". */
export const flowVerbs = listed(
  "reported recorded posted had has have ran registered saw sees brought puts put boosted raised closed showed shows leaves left gave gives generated made makes make was were is are said says say noted notes told estimated estimates valued expanded cut increased decreased reduced grew rose fell dropped declined lifted pushed drove helped sent takes took account accounts accounted amounted totaled totalled including include includes driven booked achieved logged reached hit exceeded outpaced outstripped surpassed covered offset dominated led lead regarding concerning excluding without outside inside provides provided create created see keep kept get got did do does can may will would been be being became become remains remained stood came went turned earned received enjoyed suffered swung ended began begin started following despite amid like total that which who whose what it they he she we i you not no only ever never follows followed",
);

/** Words with these endings that are adjectives of goods all the same. */
export const processedGoods = listed(
  "processed refined canned barley honey poultry lingerie fertilizers frozen dried manufactured packaged unprocessed chilled smoked salted sparkling rolled cold-rolled hot-rolled red seed feed weed shipbuilding engineering building clothing mining farming fishing packaging forged fertilizing printed finished semi-finished milled distilled bottled raw-mined heating cooking plastering knitted",
);

/** Nouns that rise and fall but are no goods. */
export const noGoods = listed(
  "activity demand confidence sentiment index indices temperature rainfall stock inventory inventories cost costs currency currencies government ministry office bureau agency service services department minister people number numbers figure figures amount value values volume volumes rate rates pace margin margins season weather sector sectors economy market markets weight part parts side rest remainder balance level levels account accounts result results revenue revenues income incomes earnings receipts proceeds turnover workforce staff traffic size length average averages month months quarter quarters year years week weeks area acreage mood",
);
