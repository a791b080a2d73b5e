#include "archive/copy.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <deque>

#include "archive/schema.h"
#include "base/check.h"
#include "base/fault_point.h"

namespace dateline::archive {
namespace {

constexpr int rows_at_once = 500;  // what PostgreSQL sends for one question

struct ColumnOf {
  std::string name;
  enum class Type { number, text, bytes } type = Type::text;
  bool is_bytes() const { return type == Type::bytes; }
};

struct Table {
  std::string name;
  std::vector<ColumnOf> columns;
};

Result<ColumnOf> column_of(std::string name, std::string_view type) {
  using enum ColumnOf::Type;
  if (type == "BIGINT" || type == "INTEGER") return ColumnOf{std::move(name), number};
  if (type == "TEXT") return ColumnOf{std::move(name), text};
  if (type == "BLOB") return ColumnOf{std::move(name), bytes};
  return error(Fault::internal, fmt::format("the column '{}' has the unknown type '{}'", name, type));
}

// In the order in which they were made: what refers to a table comes after it.
Result<std::vector<std::string>> table_names(Session& sqlite) {
  return sqlite.rows<std::string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid");
}

Result<std::vector<Table>> tables_of(Session& sqlite) {
  std::vector<Table> tables;
  TRY(auto names, table_names(sqlite));
  for (auto& name : names) {
    TRY(const auto rows, (sqlite.rows<std::string, std::string>(
                             "SELECT name, type FROM pragma_table_info(:table) ORDER BY cid", name)));
    std::vector<ColumnOf> columns;
    for (const auto& [column, type] : rows) {
      TRY(auto known, column_of(column, type));
      columns.push_back(std::move(known));
    }
    tables.push_back({std::move(name), std::move(columns)});
  }
  return tables;
}

Result<std::int64_t> count(Session& session, const std::string& table) {
  return session.value<std::int64_t>(fmt::format("SELECT COUNT(*) FROM {}", table));
}

// One row on its way: read into here, written from here.
struct Field {
  ColumnOf::Type type;
  std::int64_t number = 0;
  std::string text;  // bytes too, as bytes.h fetches and binds them
  soci::indicator state = soci::i_ok;

  void from_to(Backend from, Backend to) {
    if (type == ColumnOf::Type::bytes && state == soci::i_ok && from != to)
      text = bound_bytes(to, fetched_bytes(from, text));
  }
};

void for_each_value(std::deque<Field>& row, auto bind) {
  for (auto& field : row) {
    if (field.type == ColumnOf::Type::number)
      bind(field.number, field.state);
    else
      bind(field.text, field.state);
  }
}

void prepare(soci::statement& statement, const std::string& sql) {
  statement.alloc();
  statement.prepare(sql);
  statement.define_and_bind();
}

std::string select_of(const Table& table) {
  std::vector<std::string> names;
  for (const auto& column : table.columns)
    names.push_back(column.is_bytes() ? "BYTES_OUT(" + column.name + ")" : column.name);
  return fmt::format("SELECT {} FROM {}", fmt::join(names, ", "), table.name);
}

std::string insert_of(const Table& table) {
  std::vector<std::string> names, values;
  for (const auto& column : table.columns) {
    names.push_back(column.name);
    values.push_back(column.is_bytes() ? "BYTES_IN(:" + column.name + ")" : ":" + column.name);
  }
  return fmt::format("INSERT INTO {} ({}) VALUES ({})", table.name, fmt::join(names, ", "),
                     fmt::join(values, ", "));
}

class TableCopy {
 public:
  TableCopy(Session& from, Session& to, const Table& table) : from_(from), to_(to), table_(table) {
    for (const auto& column : table.columns) row_.push_back({column.type, 0, {}, soci::i_ok});
  }

  Result<std::int64_t> run(const CopyWatcher& watcher) {
    TRY(const auto all, count(from_, table_.name));
    std::optional<soci::statement> insert;
    TRY(to_.with_connection([&](soci::session& target) {
      insert.emplace(target);
      for_each_value(row_, [&](auto& value, auto& state) { insert->exchange(soci::use(value, state)); });
      prepare(*insert, dialect(to_.backend(), insert_of(table_)));
    }));
    std::int64_t rows = 0;
    Result<> written = ok();
    TRY(from_.with_connection([&](soci::session& source) {
      for_each_row(source, [&] {
        for (auto& field : row_) field.from_to(from_.backend(), to_.backend());
        written = to_.with_connection([&](soci::session&) { insert->execute(true); });
        if (++rows % 1000 == 0 && watcher) watcher(table_.name, rows, all);
        return written.has_value();
      });
    }));
    TRY(written);
    if (watcher) watcher(table_.name, rows, all);
    return rows;
  }

 private:
  // While `take` says so. libpq keeps a whole result in memory, so PostgreSQL is asked for some rows at
  // a time.
  void for_each_row(soci::session& source, auto&& take) {
    const auto select = dialect(from_.backend(), select_of(table_));
    const bool by_cursor = from_.backend() == Backend::postgresql;
    if (by_cursor) source << "DECLARE copied NO SCROLL CURSOR FOR " << select;
    soci::statement statement(source);
    for_each_value(row_, [&](auto& value, auto& state) { statement.exchange(soci::into(value, state)); });
    prepare(statement, by_cursor ? fmt::format("FETCH {} FROM copied", rows_at_once) : select);
    bool more = statement.execute(true);
    while (more) {
      for (; more; more = statement.fetch())
        if (!take()) return;
      if (by_cursor) more = statement.execute(true);
    }
    if (by_cursor) source << "CLOSE copied";
  }

  Session& from_;
  Session& to_;
  const Table& table_;
  std::deque<Field> row_;  // SOCI has its addresses
};

Result<> expect_empty(Session& to) {
  TRY(const auto empty, is_empty(to));
  if (empty) return ok();
  return error(Fault::conflict, "the database is not empty",
               to.backend() == Backend::sqlite ? to.location() : "PostgreSQL", "give one that is");
}

Result<> prepare_target(Session& to) {
  if (to.backend() == Backend::postgresql) return to.begin();
  TRY(expect_empty(to));  // before a running newsroom's is told to write without a log
  for (const auto* pragma :
       {"PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "PRAGMA foreign_keys=OFF"}) {
    TRY(to.run_once(pragma));
  }
  return to.begin();
}

Result<> make_schema(Session& from, Session& to) {
  TRY(expect_empty(to));
  TRY(const auto version, schema_version(from));
  const auto newest = migrations().back().version;
  if (version > newest)
    return error(Fault::refused,
                 fmt::format("the archive has schema {}, this program knows {} at most", version, newest), {},
                 "use the newer program");
  return bring_up(to, migrations(version));
}

Result<std::vector<TableRows>> copy_all(Session& from, Session& to, const CopyWatcher& watcher) {
  TRY(make_schema(from, to));
  TRY(const auto tables, tables_of(from.backend() == Backend::sqlite ? from : to));
  std::vector<TableRows> copied;
  for (const auto& table : tables) {
    TRY(to.run_once("DELETE FROM " + table.name));  // a new schema has its numbers and versions
    TRY(const auto rows, TableCopy(from, to, table).run(watcher));
    copied.push_back({table.name, rows});
    FAULT_POINT("archive.table_copied");
  }
  return copied;
}

}  // namespace

Result<std::vector<TableRows>> copy_archive(Session& from, Session& to, const CopyWatcher& watcher) {
  CHECK(from.backend() == Backend::sqlite || to.backend() == Backend::sqlite);
  TRY(from.begin());
  Result<std::vector<TableRows>> copied = std::vector<TableRows>();
  if (const auto begun = prepare_target(to); !begun) {
    copied = begun.error();
  } else {
    copied = copy_all(from, to, watcher);
    const auto committed = copied ? to.commit() : Result<>(copied.error());
    if (!committed) {
      to.rollback();
      copied = committed.error();
    }
  }
  from.rollback();
  return copied;
}

Result<std::vector<TableRows>> count_rows(Session& session) {
  std::vector<TableRows> counted;
  TRY(auto names, table_names(session));
  for (auto& name : names) {
    TRY(const auto rows, count(session, name));
    counted.push_back({std::move(name), rows});
  }
  return counted;
}

}  // namespace dateline::archive
