// Members of JSON objects, read leniently: what is not there or is of another kind is empty.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::wire {

// A string; a number as it is written.
std::string json_text(const boost::json::object& object, std::string_view name);
std::optional<std::int64_t> json_number(const boost::json::object& object, std::string_view name);

// nullptr where there is none.
const boost::json::object* json_object(const boost::json::object& object, std::string_view name);

// The objects of a list, or of an object whose members are objects ("1": {…}, "2": {…}), or the one object.
std::vector<const boost::json::object*> json_objects(const boost::json::object& object,
                                                     std::string_view name);

// The strings of a list, or the one string.
std::vector<std::string> json_texts(const boost::json::object& object, std::string_view name);

}  // namespace dateline::wire
