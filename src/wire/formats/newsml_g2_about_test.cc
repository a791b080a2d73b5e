#include "wire/formats/newsml_g2_about.h"

#include "wire/formats/newsml_g2_for_test.h"

namespace dateline::wire {

TEST(NewsmlG2About, NamesSubjectsInTheItemsLanguage) {
  const auto item = only_g2(g2_item({}, R"(
    <subject type="cpnat:abstract" qcode="medtop:20000523" relevance="80" confidence="101" creator="nw:machine">
      <name xml:lang="de">Arbeitsmarkt</name><name xml:lang="en">labour market</name></subject>
    <subject qcode="nw:7"/><subject literal="Harbours"/>)"));
  ASSERT_EQ(item.subjects.size(), 3u);
  EXPECT_EQ(item.subjects[0].name, "labour market");
  EXPECT_EQ(item.subjects[0].uri, "http://cv.iptc.org/newscodes/mediatopic/20000523");
  EXPECT_EQ(item.subjects[0].literal, "medtop:20000523");
  EXPECT_EQ(item.subjects[0].creator, "nw:machine");
  EXPECT_EQ(item.subjects[0].relevance, 80);
  EXPECT_FALSE(item.subjects[0].confidence);
  EXPECT_EQ(item.subjects[1].literal, "nw:7");
  EXPECT_EQ(item.subjects[1].uri, "");
  EXPECT_EQ(item.subjects[2].name, "Harbours");
}

TEST(NewsmlG2About, FollowsASubjectWithWhatIsBroaderAndWhatIsTheSame) {
  const auto item = only_g2(g2_item({}, R"(
    <subject qcode="nw:ice"><name>Ice roads</name><broader qcode="medtop:20000001"><name>roads</name></broader>
      <broader qcode="nw:unknown"/><sameAs qcode="medtop:20000002"/></subject>
    <subject qcode="medtop:20000001"><name>roads</name></subject><subject qcode="nw:ice"/>)"));
  ASSERT_EQ(item.subjects.size(), 3u);
  EXPECT_EQ(item.subjects[1].name, "roads");
  EXPECT_EQ(item.subjects[1].rel, "broader");
  EXPECT_EQ(item.subjects[2].uri, "http://cv.iptc.org/newscodes/mediatopic/20000002");
  EXPECT_EQ(item.subjects[2].rel, "sameAs");
}

TEST(NewsmlG2About, SortsByNature) {
  const auto item = only_g2(g2_item({}, R"(
    <subject type="cpnat:person" literal="Ada North"/><subject type="cpnat:organisation" literal="Harbour Board"/>
    <subject type="cpnat:geoArea" qcode="nw:tromso"><name>Tromsø</name><geoAreaDetails>
      <position latitude="69.65" longitude="18.96"/></geoAreaDetails><broader qcode="iso3166-1a2:NO"/></subject>
    <subject type="cpnat:poi"><name>Pier 4</name></subject>
    <located><name>Bodø</name></located><genre qcode="genre:Feature"><name>Feature</name></genre>)"));
  EXPECT_EQ(item.people.at(0).name, "Ada North");
  EXPECT_EQ(item.organisations.at(0).name, "Harbour Board");
  ASSERT_EQ(item.places.size(), 3u);
  EXPECT_EQ(item.places[0].name, "Bodø");
  EXPECT_EQ(item.places[0].rel, "located");
  EXPECT_EQ(item.places[1].name, "Tromsø");
  EXPECT_EQ(item.places[1].at, (GeoPoint{69.65, 18.96}));
  EXPECT_EQ(item.places[2].name, "Pier 4");
  EXPECT_EQ(item.subjects.size(), 4u);
  EXPECT_EQ(item.located, "Bodø");
  EXPECT_EQ(item.genres.at(0).uri, "http://cv.iptc.org/newscodes/genre/Feature");
}

TEST(NewsmlG2About, LooksUpWhatTheItemSaysElsewhere) {
  const auto item =
      only_g2(g2_item({}, "<subject qcode='nw:9'/>",
                      "<assert qcode='nw:9'><type qcode='cpnat:person'/><name>Bo Lind</name></assert>"));
  EXPECT_EQ(item.subjects.at(0).name, "Bo Lind");
  EXPECT_EQ(item.people.at(0).name, "Bo Lind");
}

TEST(NewsmlG2About, TakesTheMainConceptOfASubjectWithFacets) {
  const auto item = only_g2(g2_item({},
                                    "<subject><mainConcept qcode='medtop:20001071'><name>swimming</name>"
                                    "</mainConcept><facetConcept literal='women'/></subject>"));
  EXPECT_EQ(item.subjects.at(0).name, "swimming");
}

TEST(NewsmlG2About, KeepsSourcesContributorsAndTheWayItCame) {
  const auto item = only_g2(g2_item({}, R"(
    <infoSource role="isrol:originfo" qcode="nw:coast"><name>Coast Radio</name></infoSource>
    <infoSource literal="Coast Radio" qcode="nw:coast" role="isrol:originfo"/>
    <contributor role="ctrol:descrWriter"><name>cp/al</name></contributor>)",
                                    R"(<hopHistory><hop seq="1"><party literal="South Wire"/>
      <action qcode="hopaction:created"/></hop><hop seq="2"><party qcode="nw:north"/></hop></hopHistory>)"));
  ASSERT_EQ(item.info_sources.size(), 4u);
  EXPECT_EQ(item.info_sources[0], (InfoSource{"Coast Radio", "", "nw:coast", "originfo"}));
  EXPECT_EQ(item.info_sources[1].role, "descrWriter");
  EXPECT_EQ(item.info_sources[2], (InfoSource{"South Wire", "", "South Wire", "created"}));
  EXPECT_EQ(item.info_sources[3], (InfoSource{"north", "", "nw:north", "hop"}));
}

TEST(NewsmlG2About, ChoosesALanguage) {
  const std::vector<G2Text> texts{{"un", {}, "fr"}, {"one", {}, "en-GB"}, {"eins", {}, ""}};
  EXPECT_EQ(in_language(texts, "en-GB")->text, "one");
  EXPECT_EQ(in_language(texts, "en-US")->text, "one");
  EXPECT_EQ(in_language(texts, "fi")->text, "eins");
  EXPECT_EQ(in_language({texts[0]}, "fi")->text, "un");
  EXPECT_EQ(in_language({}, "fi"), nullptr);
}

}  // namespace dateline::wire
