// The countries that a story is about, apart from the one it was filed from.
//
// Every place that the story names speaks for its country, by where it stands (headline before lead
// before the rest) and by what it is (a country's name before a town's). What stays below the bar, such
// as a country named once in passing, is not listed. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "news/story.h"
#include "taster/survey.h"

namespace dateline::taster {

struct AboutCountries {
  std::vector<std::string> countries;  // alpha-2, strongest first, at most six
  std::vector<Reason> because;         // one each
};

// `own`: the dateline's country, which is left out; `given`: countries that something else than the text
// names already (a dual dateline), which come first.
AboutCountries about_countries(const Survey& survey, const Gazetteer& gazetteer, std::string_view own,
                               const std::vector<std::string>& given = {});

}  // namespace dateline::taster
