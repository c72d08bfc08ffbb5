// {{Action}} of ApsaraVideo Live. To run it, in an empty directory:
//
//	go mod init example
//	go get {{Sdk}}
//	go mod tidy
//	go run {{Action}}.go
//
// It reads ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and, if it is set,
// ALIBABA_CLOUD_SECURITY_TOKEN.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	openapi "github.com/alibabacloud-go/darabonba-openapi/v2/client"
	"github.com/alibabacloud-go/tea/dara"
)

func main() {
	client, err := openapi.NewClient(&openapi.Config{
		AccessKeyId:     dara.String(required("ALIBABA_CLOUD_ACCESS_KEY_ID")),
		AccessKeySecret: dara.String(required("ALIBABA_CLOUD_ACCESS_KEY_SECRET")),
		SecurityToken:   dara.String(os.Getenv("ALIBABA_CLOUD_SECURITY_TOKEN")),
		Protocol:        dara.String("{{Protocol}}"),
		Endpoint:        dara.String({{Endpoint}}),
	})
	if err != nil {
		fail(err)
	}
	params := &openapi.Params{
		Action:      dara.String("{{Action}}"),
		Version:     dara.String("{{Version}}"),
		Protocol:    dara.String("{{Protocol}}"),
		Method:      dara.String("POST"),
		Pathname:    dara.String("/"),
		AuthType:    dara.String("AK"),
		Style:       dara.String("RPC"),
		ReqBodyType: dara.String("formData"),
		BodyType:    dara.String("json"),
	}
	// {{FormatNote}}
	parameters := map[string]any{}
	parameters[{{QuotedName}}] = {{Value}}
	request := &openapi.OpenApiRequest{Body: parameters}
	request.Query = map[string]*string{{{QuotedQueryName}}: dara.String({{QueryValue}})}

	response, err := client.CallApi(params, request, &dara.RuntimeOptions{})
	if err != nil {
		fail(err)
	}
	body, err := json.Marshal(response["body"])
	if err != nil {
		fail(err)
	}
	fmt.Println(string(body))
}

func required(variable string) string {
	value := os.Getenv(variable)
	if value == "" {
		fail("Set " + variable + ".")
	}
	return value
}

func fail(reason any) {
	fmt.Fprintln(os.Stderr, reason)
	os.Exit(1)
}
