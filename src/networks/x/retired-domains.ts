/**
 * Top-level domains that X makes links of though the root has them no longer: they stand in twitter-text 3.1.0, and not
 * in the list of today that `tlds` holds.
 */
export const RETIRED_DOMAINS: readonly string[] =
  `abarth active adac afamilycompany aigo alfaromeo an avianca bananarepublic bentley bl blanco bnl boots bq budapest
bugatti cancerresearch cartier caseih cbs ceb chloe chrysler cityeats comcast cookingchannel csc dabur dodge doha doosan
duck dunlop duns eh epost esurance etisalat everbank fiat flsmidth foodnetwork frontdoor fujixerox glade goodhands
guardian hgtv honeywell hoteles htc iinet intel iselect iveco iwc jcp jlc kerrylogistics kinder ladbrokes lancaster
lancia lancome liaison linde lipsy lixil loft lupin macys maserati mcd mcdonalds meo metlife mf mobily montblanc mopar
movistar mtpc mutual mutuelle nadex nationwide natura newholland northwesternmutual off oldnavy onion onyourside
orientexpress pamperedchef panerai passagens piaget pramerica qvc raid redstone rightathome rmit rocher sapo sca
scjohnson scor ses shaw showtime shriram spiegel spreadbetting srt starhub statoil swiftcover symantec telecity
telefonica tiffany tp travelchannel uconnect um vista vistaprint volkswagen vuelos warman xfinity xperia zippo
اتصالات موبايلي 大众汽车 工行 手表 珠宝 诺基亚`.split(/\s/);

/** Those of today that came after twitter-text 3.1.0, of which X makes no link as far as is published. */
export const NEWER_DOMAINS: ReadonlySet<string> = new Set([
  'amazon',
  'kids',
  'music',
  'spa',
  'ישראל',
  'アマゾン',
  '亚马逊',
]);
