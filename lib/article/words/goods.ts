/**
 * Nouns for goods and services that are traded, as they end the name of a product. A name that ends so may be the
 * subject of a statement whose flow was said before: "coal lost 17 percent".
 */
export const goodsNouns: ReadonlySet<string> = new Set(
  `oil gas crude petroleum gasoline petrol diesel kerosene fuel fuels naphtha lng lpg condensate bitumen coal coke peat
  electricity power energy uranium gold silver platinum copper aluminium aluminum zinc lead nickel tin iron ore ores
  steel ferroalloys alloys metal metals scrap rebar pipes tubes wire titanium lithium cobalt manganese diamonds diamond
  gems gemstones stones jewelry jewellery pearls minerals mineral cement salt sand marble granite glass ceramics bricks
  wheat barley maize corn rice rye oats grain grains cereal cereals flour malt bran soy soybeans soybean soya rapeseed
  sunflower sunflowers sugar molasses cotton wool silk jute hemp flax yarn yarns thread fabric fabrics textile textiles
  garment garments apparel clothing clothes footwear shoes leather hides bags handbags carpets rugs knitwear fur
  fruit fruits vegetable vegetables tomatoes tomato potatoes potato onions onion garlic cucumbers peppers apples apple
  pears grapes grape cherries berries strawberries citrus oranges lemons bananas pomegranates persimmons hazelnuts
  hazelnut nuts almonds walnuts pistachios dates raisins figs olives melons watermelons pulses lentils beans peas chickpeas
  seeds spices spice pepper tea coffee cocoa chocolate honey confectionery pasta bread bakery food foods foodstuffs
  beverages beverage wine wines beer vodka brandy cognac whisky whiskey spirits alcohol juice water tobacco cigarettes
  meat beef pork poultry chicken lamb mutton sausages eggs egg milk butter cheese dairy fish salmon shrimp shrimps
  seafood caviar livestock cattle sheep horses feed fertilizer fertilizers fertiliser fertilisers potash urea ammonia
  sulphur sulfur chemicals chemical petrochemicals plastics plastic polymers polyethylene polypropylene rubber tyres
  tires pharmaceuticals pharma medicines medicine drugs vaccines cosmetics perfumes soap detergents paints paper pulp
  cardboard timber wood lumber plywood furniture logs sawnwood books toys cars car automobiles vehicles trucks buses
  tractors motorcycles bicycles aircraft aeroplanes airplanes ships vessels boats locomotives railcars rails rail engines turbines
  machinery machines machine equipment tools appliances electronics semiconductors chips computers laptops phones smartphones
  handsets telephones tablets displays batteries cells panels cables transformers instruments devices displays memory
  watches watch optics drives software services tourism travel transport ict footwear flowers plants tulips roses seedlings
  goods products commodities components parts materials spirit gems artefacts antiques weapons arms ammunition
  bauxite alumina graphite phosphate phosphates phosphorus cashews cashew rosewood cloves vanilla sesame sisal oilseeds
  palm seaweed surimi noodles kimchi ginseng cars-parts autos auto handicrafts ethylene methanol benzene pet`
    .split(/\s+/)
    .filter(Boolean),
);
