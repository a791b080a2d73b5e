// Session: one connection to the archive's database, speaking in our own types.
//
//     TRY(auto rows, session.rows<StoryId, std::string>("SELECT id, headline FROM stories WHERE state =
//     :state", state)); TRY(session.run("DELETE FROM awaited WHERE uri = :uri", uri));
//
// Parameters are bound in the order of their names in the text. Statements are prepared once and
// kept: text and types are the key, so the text must be a literal, not built at run time.
// Owned by an Archive or its pool of readers; used by one thread at a time. What the database
// throws comes back as an Error; begin() replaces a connection that was lost.
#pragma once

#include <soci/soci.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <typeindex>
#include <typeinfo>
#include <unordered_map>
#include <utility>
#include <vector>

#include "archive/bytes.h"
#include "archive/columns.h"
#include "archive/failure.h"
#include "base/result.h"

namespace dateline::archive {

// inspect: as read, and nothing is made, changed or locked on the way, not even a log beside the file.
enum class Access { read, write, inspect };

// When a commit is safe from a power cut; from a crash of this process it always is at once. What can be
// done again from what was stored before, by itself, may ride along with the next commit's trip to the disk.
enum class Durable { now, with_next };

// One column alone stands for itself; several are a tuple.
template <class... Out>
struct RowOf {
  using type = std::tuple<Out...>;
};
template <class Out>
struct RowOf<Out> {
  using type = Out;
};
template <class... Out>
using Row = typename RowOf<Out...>::type;

inline constexpr std::string_view database_file = "archive.sqlite";  // in the folder, with SQLite

class Session {
 public:
  // A folder (the SQLite file is inside) or a postgresql:// URL.
  static Result<std::unique_ptr<Session>> open(std::string location, Access access);

  template <class... Out, class... In>
  Result<std::vector<Row<Out...>>> rows(std::string_view sql, const In&... in);

  // The first row, where there is one.
  template <class... Out, class... In>
  Result<std::optional<Row<Out...>>> first(std::string_view sql, const In&... in) {
    TRY(auto all, (rows<Out...>(sql, in...)));
    std::optional<Row<Out...>> one;
    if (!all.empty()) one.emplace(std::move(all.front()));
    return one;
  }

  // Exactly one value: COUNT, MAX, RETURNING.
  template <class Out, class... In>
  Result<Out> value(std::string_view sql, const In&... in) {
    TRY(auto one, (first<Out>(sql, in...)));
    if (!one) return error(Fault::internal, "a statement that always gives a row gave none", location_);
    return std::move(*one);
  }

  template <class... In>
  Result<> run(std::string_view sql, const In&... in) {
    return attempt([&] { prepared<>(sql, in...).run(); });
  }

  // For migrations: not kept, in our dialect words.
  Result<> run_once(std::string_view sql);

  // For statements whose columns are known at run time only (copy.h).
  template <class F>
  Result<> with_connection(F&& action) {
    return attempt([&] { action(connection_); });
  }

  // A writer waits for every other writer of this database; a reader sees one state of it until the end.
  Result<> begin(Durable durable = Durable::now);
  Result<> commit();
  void rollback();

  bool usable() const { return !lost_; }  // whether the connection stands, as far as is known
  Backend backend() const { return backend_; }
  const std::string& location() const { return location_; }

 private:
  Session(std::string location, Access access);
  void connect();  // throws
  Result<> start_transaction(Durable durable);

  struct AnyStatement {
    virtual ~AnyStatement() = default;
  };
  template <class Outs, class Ins>
  class Statement;
  template <class... Out, class... In>
  auto& prepared(std::string_view sql, const In&... in);

  template <class F>
  Result<> attempt(F&& action) {
    try {
      action();
      return ok();
    } catch (const std::exception& thrown) {
      return failed(thrown);
    }
  }
  Error failed(const std::exception& thrown);

  struct Key {
    std::string sql;
    std::type_index types;
    bool operator==(const Key&) const = default;
  };
  struct HashKey {
    std::size_t operator()(const Key& key) const {
      return std::hash<std::string>{}(key.sql) ^ key.types.hash_code();
    }
  };

  const std::string location_;
  const Access access_;
  const Backend backend_;
  bool lost_ = false;
  Durable durable_ = Durable::now;  // as the connection is set
  soci::session connection_;
  std::unordered_map<Key, std::unique_ptr<AnyStatement>, HashKey>
      statements_;  // destroyed before the connection
};

// ---- how it is done ----------------------------------------------------------------------------

// SOCI binds addresses, so parameters and results have a place of their own for as long as the
// statement lives. (A temporary in use() is gone before the statement runs.)
template <class T>
struct Slot {
  using Value = T;
  typename Column<T>::Stored stored{};
  soci::indicator state = soci::i_ok;

  void store(Backend backend, const auto& value) {
    stored = Column<T>::store(backend, value);
    state = soci::i_ok;
  }
  T load(Backend backend) const { return Column<T>::load(backend, stored); }
};

template <class T>
struct Slot<std::optional<T>> {
  using Value = std::optional<T>;
  typename Column<T>::Stored stored{};
  soci::indicator state = soci::i_null;

  void store(Backend backend, const std::optional<T>& value) {
    state = value ? soci::i_ok : soci::i_null;
    if (value) stored = Column<T>::store(backend, *value);
  }
  std::optional<T> load(Backend backend) const {
    if (state == soci::i_null) return std::nullopt;
    return Column<T>::load(backend, stored);
  }
};

template <class... Out, class... In>
class Session::Statement<std::tuple<Out...>, std::tuple<In...>> final : public AnyStatement {
 public:
  Statement(soci::session& connection, Backend backend, std::string_view sql)
      : backend_(backend), statement_(connection) {
    std::apply([&](auto&... slot) { (statement_.exchange(soci::into(slot.stored, slot.state)), ...); }, out_);
    std::apply([&](auto&... slot) { (statement_.exchange(soci::use(slot.stored, slot.state)), ...); }, in_);
    statement_.alloc();
    statement_.prepare(dialect(backend, sql));
    statement_.define_and_bind();
  }

  template <class... Value>
  void bind(const Value&... value) {
    std::apply([&](auto&... slot) { (slot.store(backend_, value), ...); }, in_);
  }

  void run() { statement_.execute(true); }

  // To the end, always: a statement left standing keeps a reader's snapshot, and the log growing.
  std::vector<Row<Out...>> fetch() {
    std::vector<Row<Out...>> rows;
    for (bool more = statement_.execute(true); more; more = statement_.fetch())
      std::apply([&](const auto&... slot) { rows.push_back(Row<Out...>(slot.load(backend_)...)); }, out_);
    return rows;
  }

 private:
  Backend backend_;
  std::tuple<Slot<Out>...> out_;
  std::tuple<Slot<In>...> in_;
  soci::statement statement_;
};

template <class... Out, class... In>
auto& Session::prepared(std::string_view sql, const In&... in) {
  using Wanted = Statement<std::tuple<Out...>, std::tuple<Bound<In>...>>;
  Key key{std::string(sql), typeid(Wanted)};
  auto found = statements_.find(key);
  if (found == statements_.end())
    found = statements_.emplace(std::move(key), std::make_unique<Wanted>(connection_, backend_, sql)).first;
  auto& statement = static_cast<Wanted&>(*found->second);
  statement.bind(in...);
  return statement;
}

template <class... Out, class... In>
Result<std::vector<Row<Out...>>> Session::rows(std::string_view sql, const In&... in) {
  std::vector<Row<Out...>> rows;
  TRY(attempt([&] { rows = prepared<Out...>(sql, in...).fetch(); }));
  return rows;
}

}  // namespace dateline::archive
