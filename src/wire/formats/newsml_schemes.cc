#include "wire/formats/newsml_schemes.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "text/unicode.h"
#include "text/url.h"

namespace dateline::wire {
namespace {

struct Scheme {
  std::string_view alias, name;
};

// clang-format off
// http://cv.iptc.org/newscodes/NAME/
constexpr Scheme newscodes[] = {
    {"acdc", "audiocodec"}, {"altidrole", "altidrole"}, {"aoprop", "aoproperty"}, {"app", "application"},
    {"aspfacet", "asportfacet"}, {"aspfacetvalue", "asportfacetvalue"},
    {"authoritystatus", "authoritystatus"}, {"catinat", "catinature"},
    {"chprop", "characteristicsproperty"}, {"cinat", "cinature"}, {"ciprol", "contactinfopartrole"},
    {"colin", "colourindicator"}, {"colsp", "colorspace"}, {"conf", "confidence"}, {"cpnat", "cpnature"},
    {"cpprole", "contentprodpartyrole"}, {"cptdefrole", "conceptdefinitionrole"},
    {"cptnoterole", "conceptnoterole"}, {"crel", "conceptrelation"}, {"ctech", "commtech"},
    {"ctrol", "contributorrole"}, {"cwarn", "contentwarning"}, {"digsrctype", "digitalsourcetype"},
    {"dimensionunit", "dimensionunit"}, {"drol", "descriptionrole"}, {"ecirol", "eventcontactinforole"},
    {"edconf", "eventdateconfirm"}, {"ednoterole", "ednoterole"}, {"encd", "encoding"},
    {"entityprop", "entityproperty"}, {"eocstat", "eventoccurstatus"}, {"eorol", "eventorganiserrole"},
    {"eprol", "eventparticipantrole"}, {"eregrol", "eventregrole"}, {"erol", "edrole"},
    {"fisymtype", "financialinstrumentsymboltype"}, {"frmt", "format"}, {"gen", "generic"},
    {"genre", "genre"}, {"hashscope", "hashscope"}, {"hashtype", "hashtype"},
    {"hatarget", "hopactiontarget"}, {"hopaction", "hopaction"}, {"howextr", "howextracted"},
    {"howpr", "howpresent"}, {"ikos", "ikos"}, {"imgregrole", "imageregionrole"},
    {"imgregtype", "imageregiontype"}, {"impt", "importance"}, {"irel", "itemrelation"},
    {"irep", "itemrepresentation"}, {"isrol", "infosourcerole"}, {"ivqu", "videoqualifier"},
    {"lbtyp", "labeltype"}, {"loctyp", "location"}, {"loutorient", "layoutorientation"},
    {"lrol", "languagerole"}, {"medtop", "mediatopic"}, {"medtype", "mediatype1"}, {"mtyp", "mediatype"},
    {"ncostat", "newscoveragestatus"}, {"ninat", "ninature"}, {"nityp", "newsitemtype"},
    {"nmsig", "newsmsgsignal"}, {"not", "notation"}, {"nprod", "newsproduct"}, {"nprov", "newsprovider"},
    {"nprt", "namepart"}, {"nrol", "namerole"}, {"oito", "ofinterestto"}, {"pgrmod", "pkggroupmode"},
    {"plinat", "plinature"}, {"prio", "priority"}, {"prodgenre", "productgenre"}, {"prop", "property"},
    {"prov", "provider"}, {"pst1", "status1"}, {"rcalctype", "rcalctype"}, {"rel", "relevance"},
    {"riaspect", "riaspect"}, {"rightsprop", "rightsproperty"}, {"riscope", "riscope"},
    {"rnd", "rendition"}, {"role1", "role1"}, {"rscaleunit", "rscaleunit"}, {"rtype", "ratertype"},
    {"scn", "scene"}, {"sev", "severity"}, {"sig", "signal"}, {"sov", "videoscaling"},
    {"squ", "subjectqualifier"}, {"stat", "pubstatusg2"}, {"subj", "subjectcode"}, {"timeunit", "timeunit"},
    {"tone", "tone"}, {"tpctyp", "topictype"}, {"trustindicator", "trustindicator"}, {"urgy", "urgency"},
    {"useracttype", "useractiontype"}, {"valfmt", "valueformat"}, {"vcdc", "videocodec"},
    {"videodef", "videodefinition"}, {"why", "whypresent"}, {"wldreg", "worldregion"},
};
// http://cvx.iptc.org/NAME/
constexpr Scheme external[] = {
    {"a1312cat", "anpa1312-category"}, {"a1312prio", "anpa1312-priority"},
    {"a1312svc", "anpa1312-servicelevel"}, {"a1312vers", "anpa1312-version"}, {"bcp47", "bcp47"},
    {"cusip", "cusip"}, {"figi", "figi"}, {"gics", "gics"}, {"isin", "isin"},
    {"iso3166-1a2", "iso3166-1a2"}, {"iso3166-1a3", "iso3166-1a3"}, {"iso3166-2", "iso3166-2"},
    {"iso4217a", "iso4217a"}, {"iso4217n", "iso4217n"}, {"mic", "iso10383-mic"}, {"parasport", "parasport"},
    {"secst", "secst"}, {"sedol", "sedol"}, {"ticker", "ticker"}, {"tidm", "tidm"},
};
// Elsewhere, in full.
constexpr Scheme elsewhere[] = {
    {"dbpedia", "http://dbpedia.org/resource/"}, {"freebase", "http://www.freebase.com"},
    {"geonames", "http://sws.geonames.org/"}, {"geonameshttps", "https://sws.geonames.org/"},
    {"plus", "http://ns.useplus.org/ldf/vocab/"}, {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"wikidata", "http://www.wikidata.org/entity/"},
};
// clang-format on

std::string_view name_of(std::span<const Scheme> schemes, std::string_view alias) {
  const auto found = std::ranges::lower_bound(schemes, alias, {}, &Scheme::alias);
  return found != schemes.end() && found->alias == alias ? found->name : std::string_view();
}

}  // namespace

std::string iptc_scheme(std::string_view alias) {
  if (const auto name = name_of(newscodes, alias); !name.empty())
    return fmt::format("http://cv.iptc.org/newscodes/{}/", name);
  if (const auto name = name_of(external, alias); !name.empty())
    return fmt::format("http://cvx.iptc.org/{}/", name);
  return std::string(name_of(elsewhere, alias));
}

bool is_iptc_catalog(std::string_view href) {
  const auto host = text::url_host(text::trim(href));
  return host == "iptc.org" || host.ends_with(".iptc.org");
}

}  // namespace dateline::wire
